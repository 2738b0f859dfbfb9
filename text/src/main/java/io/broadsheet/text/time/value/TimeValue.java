package io.broadsheet.text.time.value;

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

  /** The same value with narrower days than its EDTF can say. */
  public TimeValue within(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new TimeValue(edtf, first, last, date, basis);
  }
}
