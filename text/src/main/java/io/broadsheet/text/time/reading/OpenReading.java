package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 今年以来, 2018年以前: from a date on, or until before it.
 *
 * @param date the date
 * @param side how it bounds the time
 */
public record OpenReading(Reading date, Side side) implements Reading {

  /** How a date bounds a time that is open at its other end. */
  public enum Side {
    /** From the date on: 以来, 至今. */
    SINCE,
    /** After the date: 以后. */
    AFTER,
    /** Before the date: 以前. */
    BEFORE,
    /** By the end of the date: 年底以前. */
    BY
  }

  @Override
  public TimeValue resolve(Anchor anchor) {
    TimeValue value = date.resolve(anchor);
    return switch (side) {
      case SINCE -> since(value, anchor);
      case AFTER ->
          value.to().map(last -> open(value, last.plusDays(1), null)).orElse(TimeValue.NONE);
      case BEFORE ->
          value.from().map(first -> open(value, null, first.minusDays(1))).orElse(TimeValue.NONE);
      case BY -> value.to().map(last -> open(value, null, last)).orElse(TimeValue.NONE);
    };
  }

  /** 今年以来 is this year as far as it has come. */
  private static TimeValue since(TimeValue value, Anchor anchor) {
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

  private static TimeValue open(TimeValue value, LocalDate first, LocalDate last) {
    String edtf = first == null ? "../" + last : first + "/..";
    return new TimeValue(
        Optional.of(edtf),
        Optional.ofNullable(first),
        Optional.ofNullable(last),
        Optional.empty(),
        value.basis());
  }
}
