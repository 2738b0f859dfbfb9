package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.calendar.CalendarUnit;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.time.LocalDate;

/**
 * 过去两年, 未来三天: the time through the day before the text's own, or from the day after it.
 *
 * @param halves the length in halves of the unit, negative for the past
 * @param unit the unit
 */
public record WindowReading(int halves, CalendarUnit unit) implements Reading {

  @Override
  public TimeValue resolve(Anchor anchor) {
    return anchor.day().map(today -> window(today, anchor.todayBasis())).orElse(TimeValue.NONE);
  }

  private TimeValue window(LocalDate today, Basis basis) {
    LocalDate first = halves < 0 ? unit.from(today, halves) : today.plusDays(1);
    LocalDate last = halves < 0 ? today.minusDays(1) : unit.from(today, halves);
    return unit.isRough()
        ? TimeValue.span(EdtfDate.of(first).roughly(), EdtfDate.of(last).roughly(), basis)
        : TimeValue.span(first, last, basis);
  }
}
