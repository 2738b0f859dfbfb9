package io.broadsheet.explorer.query;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** The width of the bars of a timeline. */
public enum Interval {
  DAY(CalendarInterval.Day, 1),
  WEEK(CalendarInterval.Week, 7),
  MONTH(CalendarInterval.Month, 30),
  QUARTER(CalendarInterval.Quarter, 91),
  YEAR(CalendarInterval.Year, 365);

  private static final int MOST_BARS = 92;

  private final CalendarInterval calendar;
  private final int days;

  Interval(CalendarInterval calendar, int days) {
    this.calendar = calendar;
    this.days = days;
  }

  /** The narrowest one that shows the days from first to last in at most about 90 bars. */
  public static Interval over(LocalDate first, LocalDate last) {
    long span = ChronoUnit.DAYS.between(first, last) + 1;
    return Arrays.stream(values())
        .filter(interval -> span / interval.days <= MOST_BARS)
        .findFirst()
        .orElse(YEAR);
  }

  /** What Elasticsearch calls it. */
  public CalendarInterval calendar() {
    return calendar;
  }
}
