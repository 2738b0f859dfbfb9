package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.calendar.CalendarUnit;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
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
public record DistanceReading(int halves, CalendarUnit unit, boolean rough) implements Reading {

  /** So many half years ago nobody means the day. */
  private static final int HISTORY = 100;

  @Override
  public boolean isDay() {
    return !unit.isRough();
  }

  @Override
  public TimeValue resolve(Anchor anchor) {
    if (unit == CalendarUnit.YEAR && (rough || Math.abs(halves) >= HISTORY)) {
      return anchor
          .day()
          .map(today -> unit.from(today, halves).getYear())
          .map(y -> TimeValue.of(EdtfDate.of(Optional.of(y), 0).roughly(), anchor.todayBasis()))
          .orElse(TimeValue.NONE);
    }
    Optional<LocalDate> day = anchor.day().map(today -> unit.from(today, halves));
    return day.map(
            found -> {
              EdtfDate stamp = EdtfDate.of(found);
              return TimeValue.of(
                  rough || unit.isRough() ? stamp.roughly() : stamp, anchor.todayBasis());
            })
        .orElse(TimeValue.NONE);
  }
}
