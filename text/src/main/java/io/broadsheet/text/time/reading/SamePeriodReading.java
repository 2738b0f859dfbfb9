package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.calendar.CalendarUnit;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.util.Optional;

/**
 * 去年同期, 上月同期: the part of another year or month that matches the time named before.
 *
 * @param count how many units later; negative for the past
 * @param unit year or month
 */
public record SamePeriodReading(int count, CalendarUnit unit) implements Reading {

  @Override
  public TimeValue resolve(Anchor anchor) {
    return anchor
        .said()
        .period()
        .map(period -> period.moved(count, unit))
        .orElseGet(() -> whole(anchor));
  }

  /** Where no time was named it is the matching year, as far as anybody can tell. */
  private TimeValue whole(Anchor anchor) {
    Optional<Integer> year = anchor.year().filter(known -> unit == CalendarUnit.YEAR);
    return year.map(known -> TimeValue.of(EdtfDate.of(Optional.of(known + count), 0), Basis.TEXT))
        .orElse(TimeValue.NONE);
  }
}
