package io.broadsheet.text.time.calendar;

import java.time.LocalDate;
import java.util.Locale;

/** The units in which a text counts time, from days up. */
public enum CalendarUnit {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  private static final int DAYS_OF_WEEK = 7;
  private static final int MONTHS_OF_QUARTER = 3;

  /** The unit of that name in a data file, in any case. */
  public static CalendarUnit of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** A day so many units away; in halves, where the text says 半. */
  public LocalDate from(LocalDate day, int halves) {
    int whole = halves / 2;
    boolean half = halves % 2 != 0;
    int sign = Integer.signum(halves);
    return switch (this) {
      case DAY -> day.plusDays(whole);
      case WEEK -> day.plusDays((long) whole * DAYS_OF_WEEK);
      case MONTH -> day.plusMonths(whole).plusDays(half ? sign * 15L : 0);
      case QUARTER -> day.plusMonths((long) whole * MONTHS_OF_QUARTER);
      case YEAR -> day.plusYears(whole).plusMonths(half ? sign * 6L : 0);
    };
  }

  /** Whether half a unit is a number of days. */
  public boolean hasHalves() {
    return this == MONTH || this == YEAR;
  }

  /** Whether counting in this unit names a day only roughly. */
  public boolean isRough() {
    return compareTo(MONTH) >= 0;
  }
}
