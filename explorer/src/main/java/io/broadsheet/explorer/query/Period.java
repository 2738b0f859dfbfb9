package io.broadsheet.explorer.query;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A span of days, open where an end is absent.
 *
 * @param from the first day
 * @param to the last day
 */
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {

  /** The span of two parameters. */
  static Period of(QueryParameters parameters, String from, String to) {
    var period = new Period(parameters.day(from), parameters.day(to));
    if (period.isBackwards()) {
      throw new BadParameterException(
          from, BadParameterException.Rule.BACKWARDS, "must not be later than " + to + ".");
    }
    return period;
  }

  boolean isOpen() {
    return from.isEmpty() && to.isEmpty();
  }

  private boolean isBackwards() {
    return from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
  }
}
