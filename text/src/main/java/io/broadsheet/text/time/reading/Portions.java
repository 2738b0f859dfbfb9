package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.time.LocalDate;
import java.util.Optional;

/** Counts off the first or last units of a year or month. */
final class Portions {

  private Portions() {}

  /** No value where the year is not known, or is shorter than what is counted. */
  static TimeValue of(EdtfDate whole, Detail.Portion portion, Basis basis) {
    Optional<LocalDate> first = whole.from();
    Optional<LocalDate> last = whole.to();
    if (first.isEmpty() || last.isEmpty()) {
      return TimeValue.NONE;
    }
    int halves = 2 * portion.count();
    LocalDate from =
        portion.last() ? portion.unit().from(last.get().plusDays(1), -halves) : first.get();
    LocalDate to =
        portion.last() ? last.get() : portion.unit().from(first.get(), halves).minusDays(1);
    if (from.isBefore(first.get()) || to.isAfter(last.get())) {
      return TimeValue.NONE;
    }
    return portion.unit().isRough() ? months(from, to, basis) : TimeValue.span(from, to, basis);
  }

  private static TimeValue months(LocalDate from, LocalDate to, Basis basis) {
    EdtfDate first = EdtfDate.of(Optional.of(from.getYear()), from.getMonthValue());
    EdtfDate last = EdtfDate.of(Optional.of(to.getYear()), to.getMonthValue());
    return first.equals(last) ? TimeValue.of(first, basis) : TimeValue.span(first, last, basis);
  }
}
