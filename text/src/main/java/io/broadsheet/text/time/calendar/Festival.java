package io.broadsheet.text.time.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * A day that comes every year.
 *
 * @param name its first name
 * @param rule how its day is found
 * @param needs words of which one must follow; empty if the name is enough
 */
public record Festival(String name, Rule rule, List<String> needs) {

  /** How a festival's day is found. */
  public sealed interface Rule {

    /** A day of the civil calendar, and the last day if it lasts longer. */
    record Civil(int month, int day, int lastDay) implements Rule {}

    /** A day of the lunar calendar. */
    record Lunar(int month, int day) implements Rule {}

    /** The day before the lunar year begins. */
    record LunarEve() implements Rule {}

    /** The day on which the sun reaches a longitude. */
    record Term(int longitude) implements Rule {}

    /** A weekday of a month, counted from its start. */
    record Nth(int month, int weekday, int number) implements Rule {}

    /** Days after Easter Sunday. */
    record Easter(int days) implements Rule {}
  }

  /** Its day in a civil year. */
  public Optional<LocalDate> in(int year) {
    return switch (rule) {
      case Rule.Civil(int month, int day, int lastDay) ->
          Optional.of(LocalDate.of(year, month, day));
      case Rule.Lunar(int month, int day) -> lunar(year, month, day);
      case Rule.LunarEve() -> LunarCalendar.eve(year);
      case Rule.Term(int longitude) -> Optional.of(SolarTerms.day(year, longitude));
      case Rule.Nth(int month, int weekday, int number) ->
          Optional.of(
              LocalDate.of(year, month, 1)
                  .with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.of(weekday))));
      case Rule.Easter(int days) -> Optional.of(easter(year).plusDays(days));
    };
  }

  /** The twelfth lunar month mostly falls into the next civil year. */
  public static Optional<LocalDate> lunar(int year, int month, int day) {
    return LunarCalendar.day(year, month, day)
        .filter(found -> found.getYear() == year)
        .or(() -> LunarCalendar.day(year - 1, month, day).filter(d -> d.getYear() == year));
  }

  /** Gauss's rule, in the anonymous Gregorian form of Meeus, Jones and Butcher. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
