package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.MonthRef;
import io.broadsheet.text.time.reading.RangeReading;
import io.broadsheet.text.time.reading.Reading;
import io.broadsheet.text.time.reading.YearRef;
import java.util.Optional;

/**
 * Days whose month stands before, or is the text's own: 5日, 二十四日, 九日到十一日. Chinese numerals before 日
 * also count days, so that what stands around them decides.
 */
final class BareDayGrammar implements Grammar {

  /** So many characters days have at most before their 日: 二十一、二十二日. */
  private static final int FARTHEST = 12;

  /** Before 12号 they make it a day of the month. */
  private static final String SPEAKERS = "我你他她们的将月";

  /** Behind 12号 they make it a day of the month, and no number of a house or a ship. */
  private static final String AFTER_NUMBERED_DAY = "上下早晚中凌前后到至起开回去来就会要再有我你他她们走见出举召";

  private static final String BEFORE_A_DAY = "在于至到从自改定订为和及与";

  @Override
  public String beginnings(TimeWords words) {
    return Cursor.NUMERALS;
  }

  @Override
  public Optional<TimeMatch> at(Cursor cursor) {
    if (!cursor.isNear('日', FARTHEST) && !cursor.isNear('号', FARTHEST)) {
      return Optional.empty();
    }
    int mark = cursor.place();
    char before = cursor.before();
    boolean mayStand =
        "第每.月初".indexOf(before) < 0
            && !isPartOfNumber(cursor)
            && (before == '月' || !isLatin(before));
    if (!mayStand) {
      return Optional.empty();
    }
    Optional<TimeMatch> found = new MonthGrammar(cursor, YearRef.UNSAID).days(MonthRef.UNSAID);
    boolean fits = found.isPresent() && isDayOfMonth(cursor, mark, found.get());
    if (!fits) {
      cursor.moveTo(mark);
      return Optional.empty();
    }
    return found;
  }

  private static boolean isPartOfNumber(Cursor cursor) {
    char before = cursor.before();
    boolean arabic = Character.isDigit(cursor.peek());
    return Character.isDigit(before)
        || !arabic && ("数几".indexOf(before) >= 0 || Cursor.NUMERALS.indexOf(before) >= 0);
  }

  private static boolean isLatin(char c) {
    return c < 128 && Character.isLetter(c);
  }

  private static boolean isDayOfMonth(Cursor cursor, int mark, TimeMatch found) {
    Reading reading = found.reading();
    boolean arabic = Character.isDigit(cursor.text().at(mark));
    if (reading instanceof RangeReading) {
      return arabic || !isCounted(cursor);
    }
    if (cursor.text().at(cursor.place() - 1) == '号') {
      return isNumberedDay(cursor);
    }
    char ahead = cursor.peek();
    if (arabic) {
      return "后内".indexOf(ahead) < 0;
    }
    return isSent(cursor) || hasPartOfDay(cursor) || standsAsDay(cursor, mark);
  }

  /** 5号 mostly is number five, unless a boundary or a verb follows. */
  private static boolean isNumberedDay(Cursor cursor) {
    boolean boundary =
        CalendarGrammar.isBoundary(cursor.before()) || "在于至到从自".indexOf(cursor.before()) >= 0;
    return (boundary || SPEAKERS.indexOf(cursor.before()) >= 0)
        && (CalendarGrammar.isBoundary(cursor.peek())
            || AFTER_NUMBERED_DAY.indexOf(cursor.peek()) >= 0);
  }

  /** 新华社巴黎二十四日电: whatever stands before, a dateline names its day. */
  private static boolean isSent(Cursor cursor) {
    int next = cursor.text().skipSpaces(cursor.place());
    return cursor.words().of(TimeWords.SENT).at(cursor.text(), next).isPresent();
  }

  /** 二日晚, 四日凌晨三时, 五日九时. */
  private static boolean hasPartOfDay(Cursor cursor) {
    if (isCounted(cursor)) {
      return false;
    }
    Cursor ahead = cursor.at(cursor.place());
    return ClockGrammar.take(ahead, Optional.empty()).isPresent();
  }

  private static boolean isCounted(Cursor cursor) {
    return cursor
        .words()
        .of(TimeWords.BEFORE_COUNTED_DAYS)
        .before(cursor.text(), cursor.start())
        .isPresent();
  }

  private static boolean standsAsDay(Cursor cursor, int mark) {
    boolean counts =
        isCounted(cursor)
            || cursor
                .words()
                .of(TimeWords.AFTER_COUNTED_DAYS)
                .at(cursor.text(), cursor.place())
                .isPresent();
    if (counts) {
      return false;
    }
    char before = cursor.before();
    boolean opens = CalendarGrammar.isBoundary(before);
    boolean closes = CalendarGrammar.isBoundary(cursor.peek());
    if (closes) {
      return opens && before != '"' && cursor.peek() != '"' || BEFORE_A_DAY.indexOf(before) >= 0;
    }
    boolean first = cursor.place() - mark == 2 && cursor.text().at(mark) == '一';
    return !first
        || cursor
            .words()
            .of(TimeWords.AFTER_FIRST_DAY)
            .at(cursor.text(), cursor.place())
            .isPresent();
  }

  /** The closing end of a span from one day to another: 八月二日至八日. */
  static Optional<TimeMatch> closing(Cursor cursor) {
    return new MonthGrammar(cursor, YearRef.UNSAID)
        .days(MonthRef.UNSAID)
        .filter(day -> day.reading() instanceof CalendarReading);
  }
}
