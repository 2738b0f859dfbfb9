package io.broadsheet.text.time.grammar;

import io.broadsheet.text.scan.Numeral;
import io.broadsheet.text.time.reading.YearRef;
import java.util.Optional;
import java.util.OptionalInt;

/** Years: 2018年, 二零一八年, 18年 before a month, 2024-2026年, 去年, 同年, 公元前221年. */
final class YearGrammar {

  private static final int FIRST = 1000;
  private static final int LAST = 2200;
  private static final int CENTURY = 100;

  /** Two digits up to this one are of the 21st century. */
  private static final int PIVOT = 39;

  /** What makes 年 part of another word. */
  private static final String[] NOT_A_YEAR = {"年代", "年级", "年龄", "年货", "年华", "年轮", "年久", "年味"};

  private YearGrammar() {}

  /**
   * A year or a span of years.
   *
   * @param first the year
   * @param last the last year, if they are several
   * @param brief whether it is written so briefly (18年) that something must follow
   */
  record Years(YearRef first, Optional<YearRef> last, boolean brief) {

    static Years of(YearRef year) {
      return new Years(year, Optional.empty(), false);
    }
  }

  static Optional<Years> take(Cursor cursor) {
    return relative(cursor)
        .map(years -> Years.of(new YearRef.Relative(years)))
        .or(
            () ->
                cursor
                    .take(TimeWords.LATER_YEAR)
                    .filter(_ -> !Ordinals.isOne(cursor))
                    .map(years -> Years.of(new YearRef.Later(years))))
        .or(
            () ->
                cursor
                    .take(TimeWords.SHIFTED_YEAR)
                    .map(years -> Years.of(new YearRef.Shifted(years))))
        .or(() -> era(cursor))
        .or(() -> RepublicYears.take(cursor))
        .or(() -> written(cursor));
  }

  /** 年内 is this year, but not the end of 3年内. */
  private static Optional<Integer> relative(Cursor cursor) {
    return cursor.peek() == '年' && WeekGrammar.isNumber(cursor.before())
        ? Optional.empty()
        : cursor.take(TimeWords.YEAR);
  }

  private static Optional<Years> era(Cursor cursor) {
    int mark = cursor.place();
    int sign = cursor.take("公元前") ? -1 : 1;
    if (sign > 0 && !cursor.take("公元")) {
      return Optional.empty();
    }
    OptionalInt number = cursor.takeNumber(1, LAST, "年");
    if (number.isEmpty()) {
      cursor.moveTo(mark);
      return Optional.empty();
    }
    int year = number.getAsInt();
    return Optional.of(Years.of(new YearRef.Named(sign < 0 ? 1 - year : year)));
  }

  private static Optional<Years> written(Cursor cursor) {
    int mark = cursor.place();
    Optional<Years> years = numbered(cursor);
    if (years.isEmpty()) {
      cursor.moveTo(mark);
    }
    return years;
  }

  private static Optional<Years> numbered(Cursor cursor) {
    Optional<Numeral> first = cursor.takeNumeral();
    OptionalInt year = first.map(YearGrammar::value).orElse(OptionalInt.empty());
    if (year.isEmpty()) {
      return Optional.empty();
    }
    YearRef opening = new YearRef.Named(year.getAsInt());
    if (takesYearWord(cursor)) {
      return Optional.of(new Years(opening, Optional.empty(), isBrief(first.get())));
    }
    return cursor.takeConnector() && first.get().length() == 4
        ? closing(cursor, year.getAsInt()).map(last -> new Years(opening, Optional.of(last), false))
        : Optional.empty();
  }

  private static Optional<YearRef> closing(Cursor cursor, int opening) {
    return cursor
        .takeNumeral()
        .map(YearGrammar::value)
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .filter(last -> last > opening && takesYearWord(cursor))
        .map(YearRef.Named::new);
  }

  private static boolean takesYearWord(Cursor cursor) {
    if (cursor.take("学年") || cursor.take("财年")) {
      return true;
    }
    int next = cursor.text().skipSpaces(cursor.place());
    for (String word : NOT_A_YEAR) {
      if (cursor.text().startsWith(word, next)) {
        return false;
      }
    }
    return cursor.takeAny("年度", "年份") || cursor.take("年");
  }

  private static boolean isBrief(Numeral number) {
    return number.length() == 2
        && number.style() == Numeral.Style.ARABIC
        && !(number.value().intValue() < 10);
  }

  /** 一千九百九十八年; two thousand years are a time span. */
  private static OptionalInt positional(OptionalInt whole) {
    int value = whole.orElse(0);
    return value >= FIRST && value <= LAST && value % CENTURY != 0 ? whole : OptionalInt.empty();
  }

  private static OptionalInt value(Numeral number) {
    OptionalInt whole = number.whole();
    if (number.style() == Numeral.Style.POSITIONAL) {
      return positional(whole);
    }
    boolean digits =
        number.style() == Numeral.Style.ARABIC || number.style() == Numeral.Style.SEQUENCE;
    if (!digits || whole.isEmpty()) {
      return OptionalInt.empty();
    }
    int value = whole.getAsInt();
    return switch (number.length()) {
      case 4 -> value >= FIRST && value <= LAST ? whole : OptionalInt.empty();
      case 2 -> OptionalInt.of(value <= PIVOT ? 2000 + value : 1900 + value % CENTURY);
      default -> OptionalInt.empty();
    };
  }
}
