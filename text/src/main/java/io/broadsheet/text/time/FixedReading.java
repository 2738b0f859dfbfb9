package io.broadsheet.text.time;

import java.util.Optional;

/**
 * A reading that is already a value: decades, plan periods, vague and recurring times.
 *
 * @param value the value
 */
record FixedReading(Value value) implements Reading {

  static final FixedReading VAGUE = new FixedReading(Value.NONE);

  /** A span of whole years; EDTF may have a shorter name for it (198X). */
  static FixedReading years(int first, int last, Optional<String> edtf) {
    Stamp from = Stamp.of(Optional.of(first), 0);
    Stamp to = Stamp.of(Optional.of(last), 0);
    Value span = Value.span(from, to, Basis.ITSELF);
    return new FixedReading(
        new Value(edtf.or(span::edtf), span.from(), span.to(), Optional.empty(), Basis.ITSELF));
  }

  @Override
  public Value resolve(Anchor anchor) {
    return value;
  }
}
