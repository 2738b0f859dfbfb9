package io.broadsheet.streams.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 三天前, 两年半后: a day at a distance from the text's own. Counted in months or years the day is marked
 * as rough.
 *
 * @param halves the distance in halves of the unit, negative for the past
 * @param unit the unit
 * @param rough whether the text itself says 多 or 约
 */
record DistanceReading(int halves, CalendarUnit unit, boolean rough) implements Reading {

  @Override
  public boolean isDay() {
    return !unit.isRough();
  }

  @Override
  public Value resolve(Anchor anchor) {
    Optional<LocalDate> day = anchor.day().map(today -> unit.from(today, halves));
    return day.map(
            found -> {
              Stamp stamp = Stamp.of(found);
              return Value.of(
                  rough || unit.isRough() ? stamp.roughly() : stamp, anchor.todayBasis());
            })
        .orElse(Value.NONE);
  }
}
