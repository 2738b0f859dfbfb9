package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.calendar.CalendarUnit;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 三天前, 两年半后, 三年前: a day or a year at a distance from the text's own. Whole years give a year; a day
 * counted in months or halves of years is marked as rough.
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
    if (unit == CalendarUnit.YEAR && halves % 2 == 0 && !rough && Math.abs(halves) < HISTORY) {
      return year(anchor);
    }
    if (unit == CalendarUnit.YEAR && (rough || Math.abs(halves) >= HISTORY)) {
      return anchor
          .day()
          .map(today -> unit.from(today, halves).getYear())
          .map(y -> TimeValue.of(EdtfDate.of(Optional.of(y), 0).roughly(), anchor.todayBasis()))
          .orElse(TimeValue.NONE);
    }
    return day(anchor);
  }

  /** 三年前 is a year; 二十年后 counts from the year that the sentence told, if it told one. */
  private TimeValue year(Anchor anchor) {
    Optional<Integer> told = anchor.said().year().filter(_ -> halves > 0);
    Optional<Integer> from = told.or(() -> anchor.day().map(LocalDate::getYear));
    Basis basis = told.isPresent() ? Basis.TEXT : anchor.todayBasis();
    return from.map(known -> EdtfDate.of(Optional.of(known + halves / 2), 0))
        .map(found -> TimeValue.of(found, basis))
        .orElse(TimeValue.NONE);
  }

  private TimeValue day(Anchor anchor) {
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
