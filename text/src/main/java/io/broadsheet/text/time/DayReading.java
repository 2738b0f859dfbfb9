package io.broadsheet.text.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 今天, 前天, 次日: a day counted from the text's own, or from the one named before.
 *
 * @param days how many days later
 * @param later whether it counts from the day named before
 */
record DayReading(int days, boolean later) implements Reading {

  /** Any year that is no leap year will do where the year is not known. */
  private static final int SOME_YEAR = 2001;

  @Override
  public boolean isDay() {
    return true;
  }

  @Override
  public boolean spans() {
    return true;
  }

  @Override
  public Value resolve(Anchor anchor) {
    Optional<Stamp> said = anchor.saidDate().filter(Stamp::isDay);
    if (later && said.isPresent()) {
      return from(said.get(), Basis.TEXT);
    }
    return anchor.today().map(today -> from(today, anchor.todayBasis())).orElse(Value.NONE);
  }

  private Value from(Stamp start, Basis basis) {
    if (days == 0) {
      return Value.of(start, basis);
    }
    LocalDate day = start.withYear(start.year().orElse(SOME_YEAR)).date().orElse(null);
    if (day == null) {
      return Value.NONE;
    }
    LocalDate moved = day.plusDays(days);
    if (start.year().isPresent()) {
      return Value.of(moved, basis);
    }
    boolean leapDayBetween = day.getMonthValue() == 2 != (moved.getMonthValue() == 2);
    return moved.getYear() != SOME_YEAR || leapDayBetween
        ? Value.NONE
        : Value.of(
            Stamp.ofDay(Optional.empty(), moved.getMonthValue(), moved.getDayOfMonth()), basis);
  }
}
