package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.reading.Detail;
import java.util.Optional;
import java.util.OptionalInt;

/** Days of the lunar calendar: 正月初五, 腊月二十三, 农历八月十五. */
final class LunarGrammar {

  private static final int MONTHS = 12;
  private static final int DAYS = 30;
  private static final int WINTER_MONTH = 11;

  private LunarGrammar() {}

  /** A lunar month, with a day in it; without 农历 before it the month must be called so. */
  static Optional<Detail> take(Cursor cursor, boolean said) {
    int mark = cursor.place();
    boolean leap = cursor.take("闰");
    int month = month(cursor, said || leap);
    if (month > 0) {
      OptionalInt day = day(cursor);
      return Optional.of(new Detail.LunarDay(month, day.orElse(0), leap));
    }
    cursor.moveTo(mark);
    if (cursor.takeAny("大年初", "年初")) {
      OptionalInt day = cursor.takeNumber(1, 10);
      if (day.isPresent()) {
        return Optional.of(new Detail.LunarDay(1, day.getAsInt(), false));
      }
    }
    cursor.moveTo(mark);
    return daysOfYearsEnd(cursor);
  }

  /** 年廿八, 大年二十九: the last days of the old year. */
  private static Optional<Detail> daysOfYearsEnd(Cursor cursor) {
    int mark = cursor.place();
    boolean great = cursor.take("大年");
    char next = cursor.text().at(cursor.place() + (great ? 0 : 1));
    if ((great || next == '廿') && (great || cursor.take("年"))) {
      OptionalInt day = cursor.takeNumber(20, DAYS);
      if (day.isPresent()) {
        return Optional.of(new Detail.LunarDay(MONTHS, day.getAsInt(), false));
      }
    }
    cursor.moveTo(mark);
    return Optional.empty();
  }

  private static int month(Cursor cursor, boolean said) {
    if (cursor.take("正月")) {
      return 1;
    }
    if (cursor.take("腊月")) {
      return MONTHS;
    }
    if (cursor.take("冬月")) {
      return WINTER_MONTH;
    }
    int numbered = cursor.takeNumber(1, MONTHS, "月").orElse(0);
    return said || isLunarDay(cursor) ? numbered : 0;
  }

  /** Only lunar days are called 初三 and 廿三. */
  private static boolean isLunarDay(Cursor cursor) {
    char next = cursor.text().at(cursor.place() + 1);
    boolean digit = Cursor.NUMERALS.indexOf(next) >= 10;
    return digit && (cursor.peek() == '初' || cursor.peek() == '廿' && !isCivil(cursor));
  }

  /** 十月廿三日 is a day of the civil calendar, 十月廿三 one of the lunar one. */
  private static boolean isCivil(Cursor cursor) {
    char behind = cursor.text().at(cursor.place() + 2);
    return behind == '日' || behind == '号';
  }

  private static OptionalInt day(Cursor cursor) {
    int mark = cursor.place();
    cursor.take("初");
    OptionalInt day = cursor.takeNumber(1, DAYS);
    if (day.isEmpty() || cursor.peek() == '月' || cursor.peek() == '年') {
      cursor.moveTo(mark);
      return OptionalInt.empty();
    }
    cursor.takeAny("日");
    return day;
  }
}
