package io.broadsheet.text.time.grammar;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.Detail;
import io.broadsheet.text.time.reading.MonthRef;
import io.broadsheet.text.time.reading.RangeReading;
import io.broadsheet.text.time.reading.Reading;
import io.broadsheet.text.time.reading.YearRef;
import java.util.Optional;
import java.util.OptionalInt;

/** Places in the calendar: 2018年1月22日, 去年上半年, 一季度, 7月4日至5日, 3月中旬, 2018年国庆节. */
final class CalendarGrammar implements Grammar {

  private static final int WEEKS = 53;

  /** What makes 春, 夏, 秋 and 冬 part of another word. */
  private static final String NOT_BEHIND_SEASON = "节晚运耕播雨游城风光招令粮收种利分交奥小泳储训修灌闲衣装麦菜意";

  private static final int MONTHS = 12;

  @Override
  public String beginnings(TimeWords words) {
    return Cursor.NUMERALS
        + "公民农阴旧第前头首正腊冬大年闰元"
        + words.firstCharacters(
            TimeWords.YEAR,
            TimeWords.LATER_YEAR,
            TimeWords.SHIFTED_YEAR,
            TimeWords.RELATIVE_HALF,
            TimeWords.MONTH,
            TimeWords.LATER_MONTH,
            TimeWords.QUARTER,
            TimeWords.BARE_MONTH_PART,
            TimeWords.HALF,
            TimeWords.YEAR_PART,
            TimeWords.SEASON,
            TimeWords.YEAR_SEASON,
            TimeWords.FESTIVAL);
  }

  @Override
  public Optional<TimeMatch> at(Cursor cursor) {
    boolean lunar = cursor.takeAny("农历", "阴历", "旧历");
    Optional<YearGrammar.Years> years = YearGrammar.take(cursor);
    if (years.isEmpty()) {
      return inside(cursor, YearRef.UNSAID, lunar);
    }
    YearRef first = years.get().first();
    int mark = cursor.place();
    if (years.get().last().isPresent()) {
      return Optional.of(
          match(
              cursor,
              new RangeReading(
                  CalendarReading.ofYear(first),
                  CalendarReading.ofYear(years.get().last().get()))));
    }
    Optional<TimeMatch> more = inside(cursor, first, lunar);
    if (more.isEmpty()) {
      cursor.moveTo(mark);
      if (cursor.take("的") || cursor.take("农历")) {
        more = inside(cursor, first, lunar || cursor.text().at(cursor.place() - 1) == '历');
      }
    }
    if (more.isPresent()) {
      return more;
    }
    cursor.moveTo(mark);
    return years.get().brief() && !opensOrEnds(cursor) || lunar
        ? Optional.empty()
        : Optional.of(match(cursor, CalendarReading.ofYear(first)));
  }

  /** 07年以后 is a year, 07年 alone may be anything. */
  private static boolean opensOrEnds(Cursor cursor) {
    Cursor ahead = cursor.at(cursor.place());
    return ahead.takeAny("以后", "以前", "以来", "之后", "之前", "至今", "起");
  }

  private static Optional<TimeMatch> inside(Cursor cursor, YearRef year, boolean lunar) {
    if (lunar) {
      return LunarGrammar.take(cursor, true).map(detail -> match(cursor, reading(year, detail)));
    }
    return division(cursor, year)
        .or(() -> LunarGrammar.take(cursor, false).map(detail -> reading(year, detail)))
        .or(() -> FestivalGrammar.take(cursor).map(detail -> reading(year, detail)))
        .map(reading -> match(cursor, reading))
        .or(() -> new MonthGrammar(cursor, year).take());
  }

  private static Reading reading(YearRef year, Detail detail) {
    return new CalendarReading(year, MonthRef.UNSAID, detail);
  }

  private static TimeMatch match(Cursor cursor, Reading reading) {
    return TimeMatch.of(cursor.start(), cursor.place(), reading);
  }

  /** Quarters, halves, seasons, 年初 and 年底. */
  private static Optional<Reading> division(Cursor cursor, YearRef year) {
    int mark = cursor.place();
    Optional<Reading> found =
        cursor
            .take(TimeWords.HALF)
            .map(half -> reading(year, new Detail.Division(half)))
            .or(
                () ->
                    cursor
                        .take(TimeWords.RELATIVE_HALF)
                        .map(halves -> reading(year, new Detail.RelativeHalf(halves))))
            .or(() -> QuarterGrammar.take(cursor, year).map(detail -> reading(year, detail)))
            .or(() -> yearPart(cursor, year))
            .or(() -> season(cursor, year))
            .or(() -> week(cursor, year))
            .or(() -> sameDay(cursor, year))
            .or(() -> edge(cursor, year))
            .or(() -> portion(cursor, year));
    if (found.isEmpty()) {
      cursor.moveTo(mark);
    }
    return found;
  }

  private static Optional<Reading> yearPart(Cursor cursor, YearRef year) {
    int mark = cursor.place();
    Optional<int[]> part = cursor.take(TimeWords.YEAR_PART).filter(_ -> !isLunarDay(cursor));
    if (part.isEmpty() && !(year instanceof YearRef.Unsaid)) {
      part = cursor.take(TimeWords.YEAR_END).filter(p -> !isInWord(cursor));
    }
    if (part.isEmpty()) {
      cursor.moveTo(mark);
    }
    YearRef own = year instanceof YearRef.Unsaid ? new YearRef.Own() : year;
    return part.map(
        months ->
            months[0] == months[1]
                ? new CalendarReading(own, new MonthRef.Named(months[0]), Detail.WHOLE)
                : reading(own, new Detail.Divisions(months[0], months[1])));
  }

  /** 年初 of 年初二 is no beginning of a year. */
  private static boolean isLunarDay(Cursor cursor) {
    boolean digit = "一二三四五六七八九十".indexOf(cursor.peek()) >= 0;
    return digit
        && cursor.text().at(cursor.place() - 1) == '初'
        && "月年季个".indexOf(cursor.text().at(cursor.place() + 1)) < 0;
  }

  private static Optional<Reading> edge(Cursor cursor, YearRef year) {
    return year instanceof YearRef.Unsaid
        ? Optional.empty()
        : EdgeGrammar.take(cursor).map(detail -> reading(year, detail));
  }

  private static Optional<Reading> portion(Cursor cursor, YearRef year) {
    return year instanceof YearRef.Unsaid
        ? Optional.empty()
        : nthMonth(cursor, year)
            .or(() -> PortionGrammar.take(cursor).map(detail -> reading(year, detail)));
  }

  /** 今年第三个月. */
  private static Optional<Reading> nthMonth(Cursor cursor, YearRef year) {
    int mark = cursor.place();
    cursor.take("的");
    OptionalInt number =
        cursor.take("第") ? cursor.takeNumber(1, MONTHS, "个月") : OptionalInt.empty();
    if (number.isEmpty()) {
      cursor.moveTo(mark);
      return Optional.empty();
    }
    return Optional.of(
        new CalendarReading(year, new MonthRef.Named(number.getAsInt()), Detail.WHOLE));
  }

  private static Optional<Reading> sameDay(Cursor cursor, YearRef year) {
    return year instanceof YearRef.Relative && cursor.takeAny("今天", "今日", "此时", "这时")
        ? Optional.of(reading(year, new Detail.SameDay()))
        : Optional.empty();
  }

  /** 2018年第3周; alone it counts anything. */
  private static Optional<Reading> week(Cursor cursor, YearRef year) {
    int mark = cursor.place();
    if (!(year instanceof YearRef.Unsaid) && cursor.take("第")) {
      OptionalInt number = cursor.takeNumber(1, WEEKS, "个星期", "周");
      if (number.isPresent()) {
        return Optional.of(reading(year, new Detail.NthWeek(number.getAsInt())));
      }
    }
    cursor.moveTo(mark);
    return Optional.empty();
  }

  /** 初 and 末 of 初中, 初步, 末端. */
  private static boolean isInWord(Cursor cursor) {
    return "中步级高心衷始期端".indexOf(cursor.peek()) >= 0;
  }

  /** A season stands behind its year; alone it mostly is a figure of speech. */
  private static Optional<Reading> season(Cursor cursor, YearRef year) {
    if (year instanceof YearRef.Unsaid) {
      return cursor
          .take(TimeWords.YEAR_SEASON)
          .map(pair -> reading(new YearRef.Relative(pair[0]), new Detail.Division(pair[1])));
    }
    return cursor
        .take(TimeWords.SEASON)
        .filter(part -> !isInWord(cursor) && standsAsSeason(cursor))
        .map(part -> reading(year, new Detail.Division(part)));
  }

  /** 去年冬, but not the beginning of 冬小麦 and 春晚. */
  private static boolean standsAsSeason(Cursor cursor) {
    char last = cursor.text().at(cursor.place() - 1);
    return last == '天' || last == '季' || NOT_BEHIND_SEASON.indexOf(cursor.peek()) < 0;
  }

  static boolean isBoundary(char c) {
    return c == FoldedText.NOTHING || !Character.isLetterOrDigit(c);
  }
}
