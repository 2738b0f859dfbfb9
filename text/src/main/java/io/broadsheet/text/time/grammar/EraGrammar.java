package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.reading.CenturyReading;
import io.broadsheet.text.time.reading.FixedReading;
import io.broadsheet.text.time.reading.RangeReading;
import java.util.Optional;
import java.util.OptionalInt;

/** Decades, centuries and plan periods: 上世纪80年代, 21世纪, “十四五”时期. */
final class EraGrammar implements Grammar {

  private static final int YEARS = 100;
  private static final int DECADE = 10;
  private static final int CENTURIES = 21;

  /** The first plan began in 1953; since then each has had five years, but for 1963 to 1965. */
  private static final int TENTH_PLAN = 2001;

  private static final int YEARS_OF_PLAN = 5;
  private static final int LAST_PLAN = 29;
  private static final int THIRD_PLAN = 3;
  private static final int FIRST_PLAN_YEAR = 1953;
  private static final int THIRD_PLAN_YEAR = 1966;

  @Override
  public String beginnings(TimeWords words) {
    return Cursor.NUMERALS + "上本";
  }

  @Override
  public Optional<TimeMatch> at(Cursor cursor) {
    return plan(cursor)
        .or(
            () -> {
              cursor.moveTo(cursor.start());
              return century(cursor);
            })
        .or(
            () -> {
              cursor.moveTo(cursor.start());
              return decade(cursor, new CenturyReading(0, false));
            });
  }

  private static Optional<TimeMatch> plan(Cursor cursor) {
    boolean quoted = cursor.before() == '"';
    OptionalInt number = planNumber(cursor);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int end = cursor.place();
    cursor.take("\"");
    boolean named = cursor.takeAny("时期", "期间", "规划", "计划", "末", "开局", "收官", "建设", "以来", "前", "初");
    if (!named && !(quoted && cursor.text().at(end) == '"' && number.getAsInt() >= DECADE)) {
      return Optional.empty();
    }
    cursor.moveTo(end);
    int first = firstYear(number.getAsInt());
    int last = number.getAsInt() == 2 ? 1962 : first + YEARS_OF_PLAN - 1;
    return Optional.of(
        TimeMatch.of(cursor.start(), end, FixedReading.years(first, last, Optional.empty())));
  }

  /** 十四五 is the fourteenth five-year plan; the last character always is 五. */
  private static OptionalInt planNumber(Cursor cursor) {
    int place = cursor.place();
    String digits = "零一二三四五六七八九";
    char first = cursor.text().at(place);
    int ones = digits.indexOf(cursor.text().at(place + 1));
    if (first == '十' && ones > 0 && cursor.text().at(place + 2) == '五') {
      cursor.moveTo(place + 3);
      return OptionalInt.of(DECADE + ones);
    }
    int number = first == '十' ? DECADE : digits.indexOf(first);
    if (number > 0 && cursor.text().at(place + 1) == '五' && number <= LAST_PLAN) {
      cursor.moveTo(place + 2);
      return OptionalInt.of(number);
    }
    return OptionalInt.empty();
  }

  private static int firstYear(int plan) {
    return plan < THIRD_PLAN
        ? FIRST_PLAN_YEAR + (plan - 1) * YEARS_OF_PLAN
        : plan >= DECADE
            ? TENTH_PLAN + (plan - DECADE) * YEARS_OF_PLAN
            : THIRD_PLAN_YEAR + (plan - THIRD_PLAN) * YEARS_OF_PLAN;
  }

  private static Optional<TimeMatch> century(Cursor cursor) {
    CenturyReading century;
    if (cursor.takeAny("上个世纪", "上世纪")) {
      century = new CenturyReading(-1, true);
    } else if (cursor.takeAny("本世纪")) {
      century = new CenturyReading(0, true);
    } else {
      OptionalInt number = cursor.takeNumber(1, CENTURIES, "世纪");
      if (number.isEmpty() || cursor.before() == '第') {
        return Optional.empty();
      }
      century = new CenturyReading(number.getAsInt(), false);
    }
    int end = cursor.place();
    cursor.take("的");
    Optional<TimeMatch> decade = decade(cursor, century);
    if (decade.isPresent()) {
      return decade;
    }
    cursor.moveTo(end);
    if (cursor.takeAny("末期", "末")) {
      return edge(cursor, century, YEARS - DECADE);
    }
    if (cursor.takeAny("初期", "初")) {
      return edge(cursor, century, 0);
    }
    cursor.takeAny("中叶", "中期", "后期");
    return Optional.of(TimeMatch.of(cursor.start(), cursor.place(), century));
  }

  private static Optional<TimeMatch> edge(Cursor cursor, CenturyReading century, int tens) {
    return Optional.of(
        TimeMatch.of(
            cursor.start(), cursor.place(), new CenturyReading.DecadeReading(century, tens)));
  }

  /** 80年代, 九十年代; 八九十年代 are two. */
  private static Optional<TimeMatch> decade(Cursor cursor, CenturyReading century) {
    Optional<TimeMatch> two = twoDecades(cursor, century);
    if (two.isPresent()) {
      return two;
    }
    OptionalInt tens = cursor.takeNumber(0, YEARS - 1);
    if (tens.isEmpty()) {
      return fullDecade(cursor);
    }
    if (tens.getAsInt() % DECADE != 0 || !cursor.take("年代")) {
      return Optional.empty();
    }
    cursor.takeAny("初期", "中期", "末期", "后期", "中后期", "初", "末");
    return Optional.of(
        TimeMatch.of(
            cursor.start(),
            cursor.place(),
            new CenturyReading.DecadeReading(century, tens.getAsInt())));
  }

  /** 六七十年代, 七、八十年代. */
  private static Optional<TimeMatch> twoDecades(Cursor cursor, CenturyReading century) {
    String digits = "零一二三四五六七八九";
    int place = cursor.place();
    int first = digits.indexOf(cursor.peek());
    int second = cursor.text().at(place + 1) == '、' ? place + 2 : place + 1;
    boolean both =
        first > 0
            && digits.indexOf(cursor.text().at(second)) == first + 1
            && cursor.text().startsWith("十年代", second + 1);
    if (!both) {
      return Optional.empty();
    }
    cursor.moveTo(second + 4);
    return Optional.of(
        TimeMatch.of(
            cursor.start(),
            cursor.place(),
            new RangeReading(
                new CenturyReading.DecadeReading(century, first * DECADE),
                new CenturyReading.DecadeReading(century, (first + 1) * DECADE))));
  }

  /** 1990年代. */
  private static Optional<TimeMatch> fullDecade(Cursor cursor) {
    OptionalInt year = cursor.takeNumber(1000, 2190);
    if (year.isEmpty() || year.getAsInt() % DECADE != 0 || !cursor.take("年代")) {
      return Optional.empty();
    }
    CenturyReading century = new CenturyReading(year.getAsInt() / YEARS + 1, false);
    return Optional.of(
        TimeMatch.of(
            cursor.start(),
            cursor.place(),
            new CenturyReading.DecadeReading(century, year.getAsInt() % YEARS)));
  }
}
