package io.broadsheet.text.time;

import java.time.LocalDate;

/**
 * 过去两年, 未来三天: the time through the day before the text's own, or from the day after it.
 *
 * @param halves the length in halves of the unit, negative for the past
 * @param unit the unit
 */
record WindowReading(int halves, CalendarUnit unit) implements Reading {

  @Override
  public Value resolve(Anchor anchor) {
    return anchor.day().map(today -> window(today, anchor.todayBasis())).orElse(Value.NONE);
  }

  private Value window(LocalDate today, Basis basis) {
    LocalDate first = halves < 0 ? unit.from(today, halves) : today.plusDays(1);
    LocalDate last = halves < 0 ? today.minusDays(1) : unit.from(today, halves);
    return unit.isRough()
        ? Value.span(Stamp.of(first).roughly(), Stamp.of(last).roughly(), basis)
        : Value.span(first, last, basis);
  }
}
