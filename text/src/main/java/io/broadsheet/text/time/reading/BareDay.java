package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Finds the month of a day that is named without it. */
final class BareDay {

  private static final int CLOSE_DAYS = 20;

  /** So many days ahead a day of the next month is still named without it. */
  private static final int AHEAD_DAYS = 2;

  private BareDay() {}

  /** 5日: of the month named before, else of the month that is nearest to the text's day. */
  static TimeValue of(int day, Anchor anchor) {
    Optional<EdtfDate> said =
        anchor.saidDate().filter(stamp -> stamp.part() >= 1 && stamp.part() <= 12);
    if (said.isPresent()) {
      return TimeValue.of(EdtfDate.ofDay(said.get().year(), said.get().part(), day), Basis.TEXT);
    }
    return anchor
        .day()
        .map(today -> TimeValue.of(EdtfDate.of(nearest(today, day)), anchor.todayBasis()))
        .or(
            () ->
                anchor
                    .today()
                    .map(
                        today ->
                            TimeValue.of(
                                EdtfDate.ofDay(today.year(), today.part(), day),
                                anchor.todayBasis())))
        .orElse(TimeValue.NONE);
  }

  /** Of this month if that is not too far off, else of the month before or after. */
  private static LocalDate nearest(LocalDate today, int day) {
    if (Math.abs(today.getDayOfMonth() - day) <= CLOSE_DAYS && day <= today.lengthOfMonth()) {
      return today.withDayOfMonth(day);
    }
    LocalDate best = null;
    for (int months = -1; months <= 1; months++) {
      YearMonth month = YearMonth.from(today).plusMonths(months);
      if (day <= month.lengthOfMonth()) {
        LocalDate candidate = month.atDay(day);
        boolean far = months > 0 && distance(candidate, today) > AHEAD_DAYS;
        if (far) {
          continue;
        }
        if (best == null || distance(candidate, today) < distance(best, today)) {
          best = candidate;
        }
      }
    }
    return best == null ? today : best;
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(one.toEpochDay() - other.toEpochDay());
  }
}
