package io.broadsheet.text.time.value;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a reading comes to.
 *
 * @param edtf the value in EDTF, if there is one
 * @param from its first day
 * @param to its last day
 * @param stamp the value as one date, unless it is a span; later expressions lean on it
 * @param basis what it was resolved against
 */
public record TimeValue(
    Optional<String> edtf,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<EdtfDate> stamp,
    Basis basis) {

  public static final TimeValue NONE =
      new TimeValue(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Basis.NOTHING);

  public static TimeValue of(EdtfDate stamp, Basis basis) {
    return new TimeValue(
        Optional.of(stamp.edtf()), stamp.from(), stamp.to(), Optional.of(stamp), basis);
  }

  public static TimeValue of(LocalDate day, Basis basis) {
    return of(EdtfDate.of(day), basis);
  }

  public static TimeValue of(String edtf, Basis basis) {
    return new TimeValue(
        Optional.of(edtf), Optional.empty(), Optional.empty(), Optional.empty(), basis);
  }

  public static TimeValue span(EdtfDate first, EdtfDate last, Basis basis) {
    return new TimeValue(
        Optional.of(first.edtf() + "/" + last.edtf()),
        first.from(),
        last.to(),
        Optional.empty(),
        basis);
  }

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
    return new TimeValue(edtf, first, last, stamp, basis);
  }
}
