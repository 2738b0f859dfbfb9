package io.broadsheet.text.time;

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
record Value(
    Optional<String> edtf,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Stamp> stamp,
    Basis basis) {

  static final Value NONE =
      new Value(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Basis.NOTHING);

  static Value of(Stamp stamp, Basis basis) {
    return new Value(
        Optional.of(stamp.edtf()), stamp.from(), stamp.to(), Optional.of(stamp), basis);
  }

  static Value of(LocalDate day, Basis basis) {
    return of(Stamp.of(day), basis);
  }

  static Value of(String edtf, Basis basis) {
    return new Value(
        Optional.of(edtf), Optional.empty(), Optional.empty(), Optional.empty(), basis);
  }

  static Value span(Stamp first, Stamp last, Basis basis) {
    return new Value(
        Optional.of(first.edtf() + "/" + last.edtf()),
        first.from(),
        last.to(),
        Optional.empty(),
        basis);
  }

  static Value span(LocalDate first, LocalDate last, Basis basis) {
    return first.equals(last) ? of(first, basis) : span(Stamp.of(first), Stamp.of(last), basis);
  }

  /** From the start of the first value to the end of the last one, if both have one. */
  static Value between(Value first, Value last) {
    if (first.edtf.isEmpty() || last.edtf.isEmpty()) {
      return NONE;
    }
    String[] opening = first.edtf.get().split("/");
    String[] closing = last.edtf.get().split("/");
    return new Value(
        Optional.of(opening[0] + "/" + closing[closing.length - 1]),
        first.from,
        last.to,
        Optional.empty(),
        first.basis == Basis.ITSELF ? last.basis : first.basis);
  }

  /** The same value with narrower days than its EDTF can say. */
  Value within(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new Value(edtf, first, last, stamp, basis);
  }
}
