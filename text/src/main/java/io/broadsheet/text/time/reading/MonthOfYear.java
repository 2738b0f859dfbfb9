package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A month, and what may be named inside of it.
 *
 * @param year its year, if known
 * @param month 1 to 12
 * @param basis what the year was resolved against
 */
record MonthOfYear(Optional<Integer> year, int month, Basis basis) {

  private static final int LONGEST_FEBRUARY = 29;

  TimeValue resolve(Detail detail) {
    return switch (detail) {
      case Detail.Day(int day) -> day(day);
      case Detail.Edge(boolean last) -> day(last ? length() : 1);
      case Detail.Stretch(int first, int last) -> stretch(first, Math.min(last, length()));
      case Detail.NthWeek(int number) ->
          year.map(known -> Weeks.ofMonth(YearMonth.of(known, month), number, basis))
              .orElse(TimeValue.NONE);
      case Detail.NthWeekday(int number, int weekday, int days) ->
          year.map(known -> weekday(known, number, weekday))
              .map(first -> TimeValue.span(first, first.plusDays(days - 1L), basis))
              .orElse(TimeValue.NONE);
      case Detail.Portion portion -> Portions.of(EdtfDate.of(year, month), portion, basis);
      case Detail.Whole _,
          Detail.Division _,
          Detail.Divisions _,
          Detail.FirstMonths _,
          Detail.SameDay _,
          Detail.RelativeQuarter _,
          Detail.RelativeHalf _,
          Detail.FestivalDay _,
          Detail.LunarDay _ ->
          TimeValue.of(EdtfDate.of(year, month), basis);
    };
  }

  private TimeValue day(int day) {
    return day <= length() ? TimeValue.of(EdtfDate.ofDay(year, month, day), basis) : TimeValue.NONE;
  }

  private TimeValue stretch(int first, int last) {
    return TimeValue.span(
        EdtfDate.ofDay(year, month, first), EdtfDate.ofDay(year, month, last), basis);
  }

  private int length() {
    int length = YearMonth.of(year.orElse(2000), month).lengthOfMonth();
    return month == 2 && year.isEmpty() ? LONGEST_FEBRUARY : length;
  }

  private LocalDate weekday(int known, int number, int weekday) {
    DayOfWeek day = DayOfWeek.of(weekday);
    return LocalDate.of(known, month, 1)
        .with(
            number == 0
                ? TemporalAdjusters.lastInMonth(day)
                : TemporalAdjusters.dayOfWeekInMonth(number, day));
  }
}
