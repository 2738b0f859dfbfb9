package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 今天, 前天, 次日: a day counted from the text's own, or from the one named before.
 *
 * @param days how many days later
 * @param later whether it counts from the day named before
 */
public record DayReading(int days, boolean later) implements Reading {

  /** Any year that is no leap year will do where the year is not known. */
  private static final int SOME_YEAR = 2001;

  @Override
  public boolean isDay() {
    return true;
  }

  /** 当天 and 次日 are times where a day was told before. */
  @Override
  public boolean holds(Anchor anchor) {
    return !later || anchor.saidDate().filter(EdtfDate::isDay).isPresent();
  }

  @Override
  public boolean spans() {
    return true;
  }

  @Override
  public TimeValue resolve(Anchor anchor) {
    Optional<EdtfDate> said = anchor.saidDate().filter(EdtfDate::isDay);
    if (later) {
      return said.map(day -> from(day, Basis.TEXT)).orElse(TimeValue.NONE);
    }
    return anchor.today().map(today -> from(today, anchor.todayBasis())).orElse(TimeValue.NONE);
  }

  private TimeValue from(EdtfDate start, Basis basis) {
    if (days == 0) {
      return TimeValue.of(start, basis);
    }
    LocalDate day = start.withYear(start.year().orElse(SOME_YEAR)).date().orElse(null);
    if (day == null) {
      return TimeValue.NONE;
    }
    LocalDate moved = day.plusDays(days);
    if (start.year().isPresent()) {
      return TimeValue.of(moved, basis);
    }
    boolean leapDayBetween = day.getMonthValue() == 2 != (moved.getMonthValue() == 2);
    return moved.getYear() != SOME_YEAR || leapDayBetween
        ? TimeValue.NONE
        : TimeValue.of(
            EdtfDate.ofDay(Optional.empty(), moved.getMonthValue(), moved.getDayOfMonth()), basis);
  }
}
