package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.calendar.CalendarUnit;
import io.broadsheet.text.time.calendar.Festival;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.util.Optional;

/**
 * A place in the calendar: year, month and what is named inside of them, each said or not.
 *
 * @param year how the year is named
 * @param month how the month is named
 * @param detail what is named inside
 */
public record CalendarReading(YearRef year, MonthRef month, Detail detail) implements Reading {

  private static final int DECEMBER = 12;

  /** 1978年的船厂8月底破产: a year so far back tells nothing of the months behind it. */
  private static final int RECENT_YEARS = 10;

  /** Years of the Republic without its name are not far from the text's own. */
  private static final int NEAR_YEARS = 15;

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
        || detail instanceof Detail.LunarDay(int _, int day, boolean _) && day > 0;
  }

  /** Whether nothing inside of the year is named. */
  public boolean isWholeYear() {
    return month instanceof MonthRef.Unsaid && detail instanceof Detail.Whole;
  }

  @Override
  public boolean spans() {
    return !(detail instanceof Detail.Divisions || detail instanceof Detail.FirstMonths);
  }

  @Override
  public boolean holds(Anchor anchor) {
    return switch (year) {
      case YearRef.Republic republic when isWholeYear() ->
          anchor
              .year()
              .filter(known -> Math.abs(known - republic.civil()) <= NEAR_YEARS)
              .isPresent();
      case YearRef.Later _ -> anchor.saidDate().flatMap(EdtfDate::year).isPresent();
      default -> true;
    };
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

  /** A year that was named in the same sentence holds for the months after it, unless long past. */
  private static Optional<Integer> saidYear(Anchor anchor) {
    return anchor.said().year().filter(said -> !isLongPast(said, anchor));
  }

  private static boolean isLongPast(int said, Anchor anchor) {
    boolean whole = anchor.saidDate().filter(date -> date.part() > 0).isEmpty();
    return whole && anchor.day().filter(today -> today.getYear() - said > RECENT_YEARS).isPresent();
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
      case Detail.Day(int day) -> BareDay.of(day, anchor);
      case Detail.FestivalDay(Festival festival) -> new YearlyDay(year, anchor).resolve(festival);
      case Detail.LunarDay lunar -> new YearlyDay(year, anchor).resolve(lunar);
      case Detail.Portion portion -> Portions.of(EdtfDate.of(known, 0), portion, basis);
      case Detail.RelativeHalf(int halves) -> half(halves, anchor);
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

  /** 上个半年 counts from the half of the text's own day. */
  private static TimeValue half(int halves, Anchor anchor) {
    return anchor
        .today()
        .map(
            today -> {
              EdtfDate month = shifted(today, 6 * halves);
              int part = EdtfDate.FIRST_HALF + (month.part() - 1) / 6;
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
}
