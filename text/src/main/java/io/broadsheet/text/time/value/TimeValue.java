package io.broadsheet.text.time.value;

import io.broadsheet.text.time.calendar.CalendarUnit;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a reading comes to.
 *
 * @param edtf the value in EDTF, if there is one
 * @param from its first day
 * @param to its last day
 * @param date the value as one date, unless it is a span; later expressions lean on it
 * @param basis what it was resolved against
 */
public record TimeValue(
    Optional<String> edtf,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<EdtfDate> date,
    Basis basis) {

  private static final int YEAR_DIGITS = 4;

  /** No value: vague, or relative to what is not known. */
  public static final TimeValue NONE =
      new TimeValue(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Basis.NOTHING);

  /** One date. */
  public static TimeValue of(EdtfDate date, Basis basis) {
    return new TimeValue(
        Optional.of(date.edtf()), date.from(), date.to(), Optional.of(date), basis);
  }

  /** One full day. */
  public static TimeValue of(LocalDate day, Basis basis) {
    return of(EdtfDate.of(day), basis);
  }

  /** A value without days that could be counted, such as {@code XXXX-XX-15}. */
  public static TimeValue of(String edtf, Basis basis) {
    return new TimeValue(
        Optional.of(edtf), Optional.empty(), Optional.empty(), Optional.empty(), basis);
  }

  /** From one date through another. */
  public static TimeValue span(EdtfDate first, EdtfDate last, Basis basis) {
    return new TimeValue(
        Optional.of(first.edtf() + "/" + last.edtf()),
        first.from(),
        last.to(),
        Optional.empty(),
        basis);
  }

  /** From one day through another; the same day twice is one date. */
  public static TimeValue span(LocalDate first, LocalDate last, Basis basis) {
    return first.equals(last)
        ? of(first, basis)
        : span(EdtfDate.of(first), EdtfDate.of(last), basis);
  }

  /** From the start of the first value to the end of the last one, if both have one. */
  public static TimeValue between(TimeValue first, TimeValue last) {
    if (first.edtf.isEmpty() || last.edtf.isEmpty()) {
      return NONE;
    }
    String[] opening = first.edtf.get().split("/");
    String[] closing = last.edtf.get().split("/");
    return new TimeValue(
        Optional.of(opening[0] + "/" + closing[closing.length - 1]),
        first.from,
        last.to,
        Optional.empty(),
        first.basis == Basis.ITSELF ? last.basis : first.basis);
  }

  /**
   * The matching time so many years or months later, in the same form: 2018-33 becomes 2017-33.
   *
   * @throws IllegalArgumentException if the unit is neither year nor month
   */
  public TimeValue moved(int count, CalendarUnit unit) {
    if (from.isEmpty() || to.isEmpty() || edtf.isEmpty()) {
      return NONE;
    }
    return unit == CalendarUnit.YEAR ? movedByYears(count) : movedByMonths(count);
  }

  private TimeValue movedByYears(int years) {
    if (date.isPresent()) {
      EdtfDate there = date.get().withYear(date.get().year().orElseThrow() + years);
      return there.from().isPresent() ? of(there, Basis.TEXT) : NONE;
    }
    String[] ends = edtf.orElseThrow().split("/");
    if (ends.length != 2) {
      return NONE;
    }
    String moved = String.join("/", yearsLater(ends[0], years), yearsLater(ends[1], years));
    return new TimeValue(
        Optional.of(moved),
        from.map(day -> day.plusYears(years)),
        to.map(day -> day.plusYears(years)),
        Optional.empty(),
        Basis.TEXT);
  }

  private static String yearsLater(String end, int years) {
    return "%04d".formatted(Integer.parseInt(end.substring(0, YEAR_DIGITS)) + years)
        + end.substring(YEAR_DIGITS);
  }

  private TimeValue movedByMonths(int months) {
    LocalDate first = from.orElseThrow().plusMonths(months);
    LocalDate last = to.orElseThrow().plusMonths(months);
    return span(first, last, Basis.TEXT);
  }

  /** The same value with narrower days than its EDTF can say. */
  public TimeValue within(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new TimeValue(edtf, first, last, date, basis);
  }
}
