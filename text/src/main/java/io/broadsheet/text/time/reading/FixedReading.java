package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.util.Optional;

/**
 * A reading that is already a value: decades, plan periods, vague and recurring times.
 *
 * @param value the value
 */
public record FixedReading(TimeValue value) implements Reading {

  /** A time that no calendar can fix. */
  public static final FixedReading VAGUE = new FixedReading(TimeValue.NONE);

  /** A span of whole years; EDTF may have a shorter name for it (198X). */
  public static FixedReading years(int first, int last, Optional<String> edtf) {
    EdtfDate from = EdtfDate.of(Optional.of(first), 0);
    EdtfDate to = EdtfDate.of(Optional.of(last), 0);
    TimeValue span = TimeValue.span(from, to, Basis.ITSELF);
    return new FixedReading(
        new TimeValue(edtf.or(span::edtf), span.from(), span.to(), Optional.empty(), Basis.ITSELF));
  }

  @Override
  public TimeValue resolve(Anchor anchor) {
    return value;
  }
}
