package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.reading.Detail;
import io.broadsheet.text.time.reading.YearRef;
import io.broadsheet.text.time.value.EdtfDate;
import java.util.Optional;
import java.util.OptionalInt;

/** 一季度, 第三季度, 首季, 前三季度, 前10个月. */
final class QuarterGrammar {

  private static final int QUARTERS = 4;
  private static final int MONTHS = 12;

  private QuarterGrammar() {}

  static Optional<Detail> take(Cursor cursor, YearRef year) {
    int mark = cursor.place();
    Optional<Detail> found =
        cursor
            .take(TimeWords.QUARTER)
            .<Detail>map(Detail.RelativeQuarter::new)
            .or(() -> first(cursor))
            .or(() -> numbered(cursor, year, mark));
    if (found.isEmpty()) {
      cursor.moveTo(mark);
    }
    return found;
  }

  private static Optional<Detail> numbered(Cursor cursor, YearRef year, int mark) {
    cursor.moveTo(mark);
    if (cursor.takeAny("首季度", "首季")) {
      return quarters(1, 1);
    }
    if (cursor.take("Q")) {
      OptionalInt quarter = cursor.takeNumber(1, QUARTERS);
      return quarter.isPresent() && CalendarGrammar.isBoundary(cursor.peek())
          ? quarters(quarter.getAsInt(), quarter.getAsInt())
          : Optional.empty();
    }
    boolean ordinal = cursor.take("第");
    OptionalInt number = cursor.takeNumber(1, QUARTERS);
    if (number.isEmpty() || !ordinal && isNumber(cursor.before())) {
      return Optional.empty();
    }
    boolean list = cursor.take("、");
    if (list || cursor.takeConnector()) {
      cursor.take("第");
      OptionalInt last = cursor.takeNumber(number.getAsInt(), QUARTERS, "季度");
      return last.isPresent() ? quarters(number.getAsInt(), last.getAsInt()) : Optional.empty();
    }
    boolean quarter =
        ordinal ? cursor.takeAny("个季度", "季度") || takesSeason(cursor, year) : cursor.take("季度");
    return quarter ? quarters(number.getAsInt(), number.getAsInt()) : Optional.empty();
  }

  /** 明年第二季; without a year 第三季 is as often one of a series. */
  private static boolean takesSeason(Cursor cursor, YearRef year) {
    boolean dated =
        !(year instanceof YearRef.Unsaid) || CalendarGrammar.isBoundary(cursor.before());
    return cursor.take("季")
        && "节赛后".indexOf(cursor.peek()) < 0
        && (dated || Script.isTraditional(cursor));
  }

  /** 前三季度 and 前10个月 count from the start of the year. */
  private static Optional<Detail> first(Cursor cursor) {
    if (!cursor.takeAny("前", "头", "首")) {
      return Optional.empty();
    }
    OptionalInt number = cursor.takeNumber(2, MONTHS);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int last = number.getAsInt();
    if (last < QUARTERS && cursor.takeAny("个季度", "季度", "季")) {
      return quarters(1, last);
    }
    return last < MONTHS && cursor.takeAny("个月", "月")
        ? Optional.of(new Detail.FirstMonths(last))
        : Optional.empty();
  }

  private static Optional<Detail> quarters(int first, int last) {
    int base = EdtfDate.FIRST_QUARTER - 1;
    return Optional.of(
        first == last
            ? new Detail.Division(base + first)
            : new Detail.Divisions(base + first, base + last));
  }

  private static boolean isNumber(char c) {
    return Character.isDigit(c) || "一二三四五六七八九十百千万两第.".indexOf(c) >= 0;
  }
}
