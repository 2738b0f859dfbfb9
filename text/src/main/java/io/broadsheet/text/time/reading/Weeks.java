package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.TimeValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** Weeks run from Monday through Sunday; the first of a year or month holds its first Thursday. */
final class Weeks {

  private static final int LAST_DAY = 6;
  private static final int DAY_OF_FIRST_WEEK = 4;

  private Weeks() {}

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static TimeValue ofYear(int year, int number, Basis basis) {
    LocalDate inWeek =
        LocalDate.of(year, 1, DAY_OF_FIRST_WEEK).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number);
    return week(monday(inWeek), basis);
  }

  /** Number 0 is the last week of the month. */
  static TimeValue ofMonth(YearMonth month, int number, Basis basis) {
    if (number == 0) {
      LocalDate last =
          month.atEndOfMonth().with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
      return week(monday(last), basis);
    }
    return week(monday(month.atDay(DAY_OF_FIRST_WEEK)).plusWeeks(number - 1L), basis);
  }

  private static TimeValue week(LocalDate monday, Basis basis) {
    return TimeValue.span(monday, monday.plusDays(LAST_DAY), basis);
  }
}
