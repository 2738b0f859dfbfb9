package io.broadsheet.text.time.grammar;

import io.broadsheet.text.scan.Numeral;
import io.broadsheet.text.scan.NumeralReader;
import io.broadsheet.text.time.calendar.CalendarUnit;
import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.Detail;
import io.broadsheet.text.time.reading.DistanceReading;
import io.broadsheet.text.time.reading.FixedReading;
import io.broadsheet.text.time.reading.MonthRef;
import io.broadsheet.text.time.reading.Reading;
import io.broadsheet.text.time.reading.WindowReading;
import io.broadsheet.text.time.reading.YearRef;
import java.util.Optional;

/** Distances and windows: 三天前, 两周后, 半年前, 一年多前, 过去两年, 未来三天, 近十年来. */
final class DistanceGrammar implements Grammar {

  /** Longer spans are history, and no day can be counted off. */
  private static final int MOST = 999;

  private static final String[] PAST = {"以前", "之前", "前"};
  private static final String[] FUTURE = {"以后", "之后", "过后", "后"};

  /** What makes 前 and 后 part of another word: 三天前往, 一年后续. */
  private static final String NOT_AFTER = "往列沿进续勤台期半夕";

  /** Words before 近 that make it mean almost: 历时近三年. */
  private static final String ALMOST = "时经达了长隔续有过";

  /** How long a span is; an open one (三五天) has no number to count with. */
  private record Length(int halves, CalendarUnit unit, boolean rough, boolean open) {

    Reading window(int sign) {
      return open ? FixedReading.VAGUE : new WindowReading(sign * halves, unit);
    }

    Reading distance(int sign) {
      return open ? FixedReading.VAGUE : new DistanceReading(sign * halves, unit, rough);
    }
  }

  @Override
  public String beginnings(TimeWords words) {
    return Cursor.NUMERALS
        + "半几数若"
        + words.firstCharacters(TimeWords.WINDOW, TimeWords.NARROW_WINDOW);
  }

  @Override
  public Optional<TimeMatch> at(Cursor cursor) {
    return window(cursor)
        .or(
            () -> {
              cursor.moveTo(cursor.start());
              return distance(cursor);
            });
  }

  private static Optional<TimeMatch> window(Cursor cursor) {
    Optional<Integer> sign = cursor.take(TimeWords.WINDOW);
    char first = cursor.text().at(cursor.start());
    boolean almost =
        first == '近' && ALMOST.indexOf(cursor.before()) >= 0
            || first == '过' && "已刚就".indexOf(cursor.before()) >= 0;
    if (sign.isEmpty() && standsFree(cursor)) {
      sign = cursor.take(TimeWords.NARROW_WINDOW);
    }
    if (sign.isEmpty() || almost) {
      return Optional.empty();
    }
    int direction = sign.get();
    Optional<Length> length = length(cursor);
    length.ifPresent(found -> cursor.takeAny("以来", "来", "间", "内", "里"));
    return length.map(
        found -> TimeMatch.of(cursor.start(), cursor.place(), found.window(direction)));
  }

  private static boolean standsFree(Cursor cursor) {
    return CalendarGrammar.isBoundary(cursor.before())
        || "在的了我你他她们从于是去".indexOf(cursor.before()) >= 0;
  }

  private static Optional<TimeMatch> distance(Cursor cursor) {
    if (cursor.before() == '第'
        || cursor.text().endsWith("时隔", cursor.start())
        || WeekGrammar.isNumber(cursor.before())) {
      return Optional.empty();
    }
    Optional<Length> length = length(cursor);
    if (length.isEmpty()) {
      return Optional.empty();
    }
    if (isMonthOfYear(cursor)) {
      return Optional.empty();
    }
    boolean dated = isDayOfMonth(cursor);
    boolean free =
        CalendarGrammar.isBoundary(cursor.before()) || "在于约大将过到从是".indexOf(cursor.before()) >= 0;
    int sign = !dated && cursor.takeAny(PAST) ? -1 : free && cursor.takeAny(FUTURE) ? 1 : 0;
    if (sign == 0 && cursor.take("来") && cursor.peek() != '了') {
      return Optional.of(match(cursor, length.get().window(-1)));
    }
    Optional<Reading> thatDay = sign < 0 ? sameDay(cursor, length.get()) : Optional.empty();
    if (thatDay.isPresent()) {
      return Optional.of(match(cursor, thatDay.get()));
    }
    return sign == 0 || NOT_AFTER.indexOf(cursor.peek()) >= 0
        ? Optional.empty()
        : Optional.of(match(cursor, length.get().distance(sign)));
  }

  /** 三十年前的今天. */
  private static Optional<Reading> sameDay(Cursor cursor, Length length) {
    boolean years = length.unit() == CalendarUnit.YEAR && !length.open() && !length.rough();
    int mark = cursor.place();
    if (years && cursor.take("的") && cursor.takeAny("今天", "今日")) {
      return Optional.of(
          new CalendarReading(
              new YearRef.Relative(-length.halves() / 2), MonthRef.UNSAID, new Detail.SameDay()));
    }
    cursor.moveTo(mark);
    return Optional.empty();
  }

  /** 11月前 is before November, 两月前 two months ago. */
  private static boolean isMonthOfYear(Cursor cursor) {
    int end = cursor.place() - 1;
    return cursor.text().at(end) == '月' && "个两几数半多余".indexOf(cursor.text().at(end - 1)) < 0;
  }

  /** 15日之前 is before the fifteenth, 15天之前 is fifteen days ago. */
  private static boolean isDayOfMonth(Cursor cursor) {
    return cursor.text().at(cursor.place() - 1) == '日'
        && Character.isDigit(cursor.text().at(cursor.place() - 2));
  }

  private static TimeMatch match(Cursor cursor, Reading reading) {
    return TimeMatch.of(cursor.start(), cursor.place(), reading);
  }

  /** 三天, 半年, 一个半月, 两年半, 三年多. */
  private static Optional<Length> length(Cursor cursor) {
    boolean some = cursor.takeAny("几十", "数十", "几", "数", "若干");
    boolean open =
        some
            || NumeralReader.at(cursor.text(), cursor.place())
                .filter(number -> number.style() == Numeral.Style.ESTIMATE)
                .isPresent();
    int halves = some ? 2 : halves(cursor);
    if (halves == 0) {
      return Optional.empty();
    }
    boolean rough = cursor.takeAny("多", "余");
    boolean halfMore = cursor.take("个半");
    Optional<CalendarUnit> unit =
        halfMore
            ? Optional.of(CalendarUnit.MONTH).filter(month -> cursor.take("月"))
            : cursor.take(TimeWords.UNIT);
    boolean halfOfWhole = halves == 1 && unit.filter(CalendarUnit::hasHalves).isEmpty();
    if (unit.isEmpty() || halfOfWhole) {
      return Optional.empty();
    }
    boolean half = halfMore || cursor.take("半");
    boolean more = rough | cursor.takeAny("多", "余");
    return Optional.of(new Length(halves + (half ? 1 : 0), unit.get(), more, open));
  }

  private static int halves(Cursor cursor) {
    int mark = cursor.place();
    if (cursor.take("半")) {
      return 1;
    }
    Optional<Numeral> number = cursor.takeNumeral();
    int value = number.map(Numeral::whole).map(whole -> whole.orElse(0)).orElse(0);
    boolean year =
        number.isPresent()
            && (number.get().style() == Numeral.Style.SEQUENCE
                || cursor.text().at(number.get().start()) == '0');
    if (value == 0 || value > MOST || year) {
      cursor.moveTo(mark);
      return 0;
    }
    return value * 2;
  }
}
