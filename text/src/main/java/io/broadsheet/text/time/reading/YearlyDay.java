package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.calendar.Festival;
import io.broadsheet.text.time.calendar.LunarCalendar;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Finds the occurrence that is meant of a day that comes every year.
 *
 * @param year how the expression names the year
 * @param anchor what is known where it stands
 */
record YearlyDay(YearRef year, Anchor anchor) {

  TimeValue resolve(Festival festival) {
    Optional<LocalDate> day = occurrence(festival::in);
    Festival.Rule rule = festival.rule();
    if (rule instanceof Festival.Rule.Civil(int month, int first, int last)) {
      Optional<Integer> known = day.map(LocalDate::getYear);
      EdtfDate start = EdtfDate.ofDay(known, month, first);
      return first == last
          ? TimeValue.of(start, basis(day))
          : TimeValue.span(start, EdtfDate.ofDay(known, month, last), basis(day));
    }
    return day.map(found -> TimeValue.of(found, basis(day))).orElse(TimeValue.NONE);
  }

  /** A day of the lunar calendar; with day 0 the whole lunar month. */
  TimeValue resolve(Detail.LunarDay lunar) {
    Optional<LocalDate> first = occurrence(y -> lunar(y, lunar));
    if (lunar.day() > 0) {
      return first.map(found -> TimeValue.of(found, basis(first))).orElse(TimeValue.NONE);
    }
    return lunar.leap()
        ? TimeValue.NONE
        : first.map(found -> wholeMonth(found, lunar.month())).orElse(TimeValue.NONE);
  }

  /** With a year named, a lunar day is one of the lunar year that begins in it. */
  private static Optional<LocalDate> lunar(int y, Detail.LunarDay lunar) {
    int day = Math.max(lunar.day(), 1);
    return lunar.leap()
        ? LunarCalendar.leapDay(y, lunar.month(), day)
        : LunarCalendar.day(y, lunar.month(), day);
  }

  private TimeValue wholeMonth(LocalDate first, int month) {
    int lunarYear =
        month >= 11 && first.getMonthValue() < 6 ? first.getYear() - 1 : first.getYear();
    LocalDate last =
        LunarCalendar.day(lunarYear, month, 30)
            .or(() -> LunarCalendar.day(lunarYear, month, 29))
            .orElse(first);
    return TimeValue.span(first, last, basis(Optional.of(first)));
  }

  private Optional<LocalDate> occurrence(IntFunction<Optional<LocalDate>> dayOfYear) {
    if (!(year instanceof YearRef.Unsaid)) {
      return year.in(anchor).flatMap(dayOfYear::apply);
    }
    return anchor.said().year().isPresent()
        ? anchor.said().year().flatMap(dayOfYear::apply)
        : anchor.nearest(dayOfYear);
  }

  private Basis basis(Optional<LocalDate> day) {
    return day.isPresent() ? year.basis(anchor) : Basis.NOTHING;
  }
}
