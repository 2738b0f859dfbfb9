package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.TimeValue;
import java.time.LocalDate;

/**
 * 上周, 下周五, 周末: days of a week counted from the text's own.
 *
 * @param weeks how many weeks later
 * @param first the first day, 1 = Monday
 * @param last the last day
 */
public record WeekReading(int weeks, int first, int last) implements Reading {

  @Override
  public boolean isDay() {
    return first == last;
  }

  @Override
  public boolean spans() {
    return true;
  }

  /** The closing end of a span lies in the same week as its opening. */
  public WeekReading after(WeekReading opening) {
    return new WeekReading(weeks == 0 ? opening.weeks : weeks, first, last);
  }

  @Override
  public TimeValue resolve(Anchor anchor) {
    return anchor
        .day()
        .map(
            today -> {
              LocalDate monday = Weeks.monday(today).plusWeeks(weeks);
              return TimeValue.span(
                  monday.plusDays(first - 1L), monday.plusDays(last - 1L), anchor.todayBasis());
            })
        .orElse(TimeValue.NONE);
  }
}
