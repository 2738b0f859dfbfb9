package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.calendar.LunarCalendar;
import io.broadsheet.text.time.value.TimeValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * 初七: a day of the first lunar month without its month. It is one only in the weeks around the
 * lunar new year; at other times the same word is a class of a school.
 *
 * @param day the day of the first lunar month
 */
public record NewYearDayReading(int day) implements Reading {

  private static final int NEAR_DAYS = 25;

  @Override
  public boolean isDay() {
    return true;
  }

  @Override
  public boolean spans() {
    return true;
  }

  @Override
  public boolean holds(Anchor anchor) {
    return near(anchor).isPresent();
  }

  @Override
  public TimeValue resolve(Anchor anchor) {
    return near(anchor)
        .map(found -> TimeValue.of(found, anchor.todayBasis()))
        .orElse(TimeValue.NONE);
  }

  private Optional<LocalDate> near(Anchor anchor) {
    return anchor
        .day()
        .flatMap(
            today ->
                LunarCalendar.day(today.getYear(), 1, day)
                    .filter(found -> Math.abs(ChronoUnit.DAYS.between(today, found)) <= NEAR_DAYS));
  }
}
