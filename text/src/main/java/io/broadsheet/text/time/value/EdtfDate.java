package io.broadsheet.text.time.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date of EDTF as fine as it is known.
 *
 * @param year the year, if it is known
 * @param part 0 for the whole year, 1 to 12 for months, and EDTF's divisions of the year: 21 to 24
 *     seasons, 33 to 36 quarters, 40 and 41 half-years
 * @param day the day of the month, or 0
 * @param approximate whether EDTF's {@code ~} belongs behind it
 */
public record EdtfDate(Optional<Integer> year, int part, int day, boolean approximate) {

  private static final int SPRING = 21;

  /** EDTF's number of the first quarter; the others follow. */
  public static final int FIRST_QUARTER = 33;

  /** EDTF's number of the first half-year; the other follows. */
  public static final int FIRST_HALF = 40;

  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_HALF = 6;

  /** A year with a month or division, or 0 for all of it. */
  public static EdtfDate of(Optional<Integer> year, int part) {
    return new EdtfDate(year, part, 0, false);
  }

  /** A day of a year that may not be known. */
  public static EdtfDate ofDay(Optional<Integer> year, int month, int day) {
    return new EdtfDate(year, month, day, false);
  }

  /** A full day. */
  public static EdtfDate of(LocalDate day) {
    return ofDay(Optional.of(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
  }

  /** Whether it is as fine as a day. */
  public boolean isDay() {
    return day > 0;
  }

  /** The same date in a year that is known by now. */
  public EdtfDate withYear(int known) {
    return new EdtfDate(Optional.of(known), part, day, approximate);
  }

  /** The same date, marked as approximate. */
  public EdtfDate roughly() {
    return new EdtfDate(year, part, day, true);
  }

  /** The day, if this is one and its year is known. */
  public Optional<LocalDate> date() {
    return isDay() ? from() : Optional.empty();
  }

  /** The date in EDTF; {@code XXXX} stands for an unknown year. */
  public String edtf() {
    StringBuilder edtf = new StringBuilder(year.map(EdtfDate::edtfYear).orElse("XXXX"));
    if (part > 0) {
      edtf.append("-%02d".formatted(part));
    }
    if (day > 0) {
      edtf.append("-%02d".formatted(day));
    }
    return approximate ? edtf.append('~').toString() : edtf.toString();
  }

  private static String edtfYear(int year) {
    return year < 0 ? "-%04d".formatted(-year) : "%04d".formatted(year);
  }

  /** Its first day, if the year is known and has that day. */
  public Optional<LocalDate> from() {
    return year.flatMap(known -> isDay() ? exact(known) : Optional.of(first(known).atDay(1)));
  }

  /** Its last day, if the year is known and has that day. */
  public Optional<LocalDate> to() {
    return year.flatMap(
        known ->
            isDay()
                ? exact(known)
                : Optional.of(first(known).plusMonths(months() - 1L).atEndOfMonth()));
  }

  private Optional<LocalDate> exact(int known) {
    try {
      return Optional.of(LocalDate.of(known, part, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private YearMonth first(int known) {
    if (part >= FIRST_HALF) {
      return YearMonth.of(known, 1 + (part - FIRST_HALF) * MONTHS_OF_HALF);
    }
    if (part >= FIRST_QUARTER) {
      return YearMonth.of(known, 1 + (part - FIRST_QUARTER) * MONTHS_OF_QUARTER);
    }
    if (part >= SPRING) {
      return YearMonth.of(known, (part - SPRING + 1) * MONTHS_OF_QUARTER);
    }
    return YearMonth.of(known, Math.max(part, 1));
  }

  private int months() {
    if (part >= FIRST_HALF) {
      return MONTHS_OF_HALF;
    }
    if (part >= SPRING) {
      return MONTHS_OF_QUARTER;
    }
    return part > 0 ? 1 : 12;
  }
}
