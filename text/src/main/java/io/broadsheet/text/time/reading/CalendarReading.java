package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.calendar.CalendarUnit;
import io.broadsheet.text.time.calendar.Festival;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A place in the calendar: year, month and what is named inside of them, each said or not.
 *
 * @param year how the year is named
 * @param month how the month is named
 * @param detail what is named inside
 */
public record CalendarReading(YearRef year, MonthRef month, Detail detail) implements Reading {

  private static final int CLOSE_DAYS = 20;
  private static final int DECEMBER = 12;

  /** So many first months are never counted back from the text's day. */
  private static final int FEWEST_OF_YEAR = 4;

  /** A whole year. */
  public static CalendarReading ofYear(YearRef year) {
    return new CalendarReading(year, MonthRef.UNSAID, Detail.WHOLE);
  }

  @Override
  public boolean isDay() {
    return detail instanceof Detail.Day
        || detail instanceof Detail.FestivalDay
        || detail instanceof Detail.NthWeekday
        || detail instanceof Detail.SameDay
        || detail instanceof Detail.Edge
        || detail instanceof Detail.LunarDay(int _, int day) && day > 0;
  }

  /** Whether nothing inside of the year is named. */
  public boolean isWholeYear() {
    return month instanceof MonthRef.Unsaid && detail instanceof Detail.Whole;
  }

  @Override
  public boolean spans() {
    return !(detail instanceof Detail.Divisions || detail instanceof Detail.FirstMonths);
  }

  /** The closing end of a span takes from the opening one what it leaves unsaid. */
  public CalendarReading after(CalendarReading first) {
    YearRef sameYear = year instanceof YearRef.Unsaid ? first.year : year;
    boolean bareDay = month instanceof MonthRef.Unsaid && detail instanceof Detail.Day;
    boolean bareStretch = month instanceof MonthRef.Later && detail instanceof Detail.Stretch;
    return new CalendarReading(sameYear, bareDay || bareStretch ? first.month : month, detail);
  }

  @Override
  public TimeValue resolve(Anchor anchor) {
    return switch (month) {
      case MonthRef.Relative(int months) ->
          anchor
              .today()
              .map(day -> inMonth(shifted(day, months + 12 * years()), anchor.todayBasis()))
              .orElse(TimeValue.NONE);
      case MonthRef.Later(int months) ->
          anchor
              .saidDate()
              .filter(said -> said.part() >= 1 && said.part() <= 12)
              .map(said -> inMonth(shifted(said, months), Basis.TEXT))
              .orElseGet(() -> at(new MonthRef.Relative(months)).resolve(anchor));
      case MonthRef.Named(int named) -> inMonth(yearOf(named, anchor), named, anchor);
      case MonthRef.Unsaid() -> withoutMonth(anchor);
    };
  }

  private CalendarReading at(MonthRef newMonth) {
    return new CalendarReading(year, newMonth, detail);
  }

  private static EdtfDate shifted(EdtfDate from, int months) {
    int index = from.part() - 1 + months;
    int years = Math.floorDiv(index, 12);
    return EdtfDate.of(from.year().map(known -> known + years), Math.floorMod(index, 12) + 1);
  }

  /** 去年本月 counts both. */
  private int years() {
    return year instanceof YearRef.Relative(int years) ? years : 0;
  }

  private TimeValue inMonth(EdtfDate found, Basis basis) {
    return new MonthOfYear(found.year(), found.part(), basis).resolve(detail);
  }

  private TimeValue inMonth(Optional<Integer> inYear, int named, Anchor anchor) {
    Basis basis = inYear.isPresent() ? yearBasis(anchor) : Basis.NOTHING;
    return new MonthOfYear(inYear, named, basis).resolve(detail);
  }

  private Optional<Integer> yearOf(int named, Anchor anchor) {
    int day = detail instanceof Detail.Day(int d) ? d : 0;
    return year.in(anchor)
        .or(() -> year instanceof YearRef.Unsaid ? saidYear(anchor) : Optional.empty())
        .or(() -> year instanceof YearRef.Unsaid ? anchor.yearOf(named, day) : Optional.empty())
        .or(() -> year instanceof YearRef.Unsaid ? paragraphYear(anchor) : Optional.empty());
  }

  /** A year that was named in the same sentence holds for the months after it. */
  private static Optional<Integer> saidYear(Anchor anchor) {
    return anchor.said().year();
  }

  /** Where nothing else tells the year, that of the last date of the paragraph does. */
  private static Optional<Integer> paragraphYear(Anchor anchor) {
    return anchor.saidDate().flatMap(EdtfDate::year);
  }

  private Basis yearBasis(Anchor anchor) {
    if (!(year instanceof YearRef.Unsaid)) {
      return year.basis(anchor);
    }
    boolean said = saidYear(anchor).isPresent() || anchor.year().isEmpty();
    return said ? Basis.TEXT : anchor.yearBasis();
  }

  private TimeValue withoutMonth(Anchor anchor) {
    Optional<Integer> known = year instanceof YearRef.Unsaid ? anchor.year() : year.in(anchor);
    Basis basis = known.isPresent() ? yearBasis(anchor) : Basis.NOTHING;
    return switch (detail) {
      case Detail.Whole() ->
          known.map(y -> TimeValue.of(EdtfDate.of(known, 0), basis)).orElse(TimeValue.NONE);
      case Detail.Division(int part) -> TimeValue.of(EdtfDate.of(known, part), basis);
      case Detail.Divisions(int first, int last) ->
          TimeValue.span(EdtfDate.of(known, first), EdtfDate.of(known, last), basis);
      case Detail.FirstMonths(int months) -> firstMonths(months, known, anchor, basis);
      case Detail.SameDay() -> sameDay(anchor);
      case Detail.Edge(boolean last) ->
          new MonthOfYear(known, last ? DECEMBER : 1, basis).resolve(detail);
      case Detail.RelativeQuarter(int quarters) -> quarter(quarters, anchor);
      case Detail.Day(int day) -> bareDay(day, anchor);
      case Detail.FestivalDay(Festival festival) -> new YearlyDay(year, anchor).resolve(festival);
      case Detail.LunarDay(int lunarMonth, int day) ->
          new YearlyDay(year, anchor).resolve(lunarMonth, day);
      case Detail.NthWeek(int number) ->
          known.map(y -> Weeks.ofYear(y, number, basis)).orElse(TimeValue.NONE);
      case Detail.Stretch _, Detail.NthWeekday _ -> TimeValue.NONE;
    };
  }

  /**
   * 前10个月 are the first of the year, and of the last year as long as they have not passed; 前三个月 are
   * those before the text's day, unless they have just ended.
   */
  private TimeValue firstMonths(int months, Optional<Integer> known, Anchor anchor, Basis basis) {
    int passed = anchor.today().map(EdtfDate::part).orElse(months + 1) - 1;
    boolean said = !(year instanceof YearRef.Unsaid);
    boolean justEnded = passed >= months && passed - months <= 1;
    if (!said && months < FEWEST_OF_YEAR && !justEnded && anchor.day().isPresent()) {
      return new WindowReading(-2 * months, CalendarUnit.MONTH).resolve(anchor);
    }
    Optional<Integer> of = said || passed >= months ? known : known.map(y -> y - 1);
    return TimeValue.span(EdtfDate.of(of, 1), EdtfDate.of(of, months), basis);
  }

  /** 上季度 counts from the quarter of the text's own day. */
  private static TimeValue quarter(int quarters, Anchor anchor) {
    return anchor
        .today()
        .map(
            today -> {
              EdtfDate month = shifted(today, 3 * quarters);
              int part = EdtfDate.FIRST_QUARTER + (month.part() - 1) / 3;
              return TimeValue.of(EdtfDate.of(month.year(), part), anchor.todayBasis());
            })
        .orElse(TimeValue.NONE);
  }

  /** 去年今日. */
  private TimeValue sameDay(Anchor anchor) {
    return anchor
        .day()
        .map(today -> TimeValue.of(today.plusYears(years()), anchor.todayBasis()))
        .orElse(TimeValue.NONE);
  }

  /** 5日: of the month named before, else of the month that is nearest to the text's day. */
  private static TimeValue bareDay(int day, Anchor anchor) {
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
