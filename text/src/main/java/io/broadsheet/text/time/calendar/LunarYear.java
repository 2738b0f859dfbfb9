package io.broadsheet.text.time.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One year of the Chinese lunar calendar.
 *
 * @param newYear its first day
 * @param months the lengths of its months in order, {@code L} for 30 days and {@code s} for 29
 * @param leap the number of the month that a leap month follows; 0 for none
 */
record LunarYear(LocalDate newYear, String months, int leap) {

  private static final int SHORT_MONTH = 29;
  private static final int LAST_MONTH = 12;
  private static final int LONGEST_MONTH = 30;

  /** The civil day of a lunar day; empty if the month has no such day. */
  Optional<LocalDate> day(int month, int day) {
    int index = leap > 0 && month > leap ? month : month - 1;
    if (day <= length(index)) {
      return Optional.of(newYear.plusDays(before(index) + day - 1L));
    }
    boolean lastOfYear = month == LAST_MONTH && day == LONGEST_MONTH;
    return lastOfYear
        ? Optional.of(newYear.plusDays(before(months.length()) - 1L))
        : Optional.empty();
  }

  /** The civil day of a day in the leap month {@code month}; empty if there is none. */
  Optional<LocalDate> leapDay(int month, int day) {
    return leap > 0 && leap == month && day <= length(leap)
        ? Optional.of(newYear.plusDays(before(leap) + day - 1L))
        : Optional.empty();
  }

  private int before(int index) {
    int days = 0;
    for (int i = 0; i < index; i++) {
      days += length(i);
    }
    return days;
  }

  private int length(int index) {
    return months.charAt(index) == 'L' ? SHORT_MONTH + 1 : SHORT_MONTH;
  }
}
