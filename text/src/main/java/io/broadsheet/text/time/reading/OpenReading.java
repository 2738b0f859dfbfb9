package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.util.Optional;

/**
 * 2018年以来, 1990年至今: from a date on.
 *
 * @param date the date
 */
public record OpenReading(Reading date) implements Reading {

  /** 今年以来 is this year as far as it has come. */
  @Override
  public TimeValue resolve(Anchor anchor) {
    TimeValue value = date.resolve(anchor);
    Optional<EdtfDate> stamp = value.date();
    boolean running =
        stamp.isPresent() && stamp.get().part() == 0 && stamp.get().year().equals(anchor.year());
    if (running) {
      return value.within(value.from(), anchor.day().or(value::to));
    }
    return value.edtf().isEmpty()
        ? TimeValue.NONE
        : new TimeValue(
            value.edtf().map(edtf -> edtf.split("/")[0] + "/.."),
            value.from(),
            Optional.empty(),
            Optional.empty(),
            value.basis());
  }
}
