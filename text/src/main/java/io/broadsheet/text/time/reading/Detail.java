package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.calendar.CalendarUnit;
import io.broadsheet.text.time.calendar.Festival;

/** What an expression names inside of its year or month. */
public sealed interface Detail {

  /** Nothing: the whole year or month. */
  record Whole() implements Detail {}

  /** A quarter, half-year or season, as EDTF numbers them. */
  record Division(int part) implements Detail {}

  /** From one quarter or month of the year through another: 前三季度. */
  record Divisions(int first, int last) implements Detail {}

  /** A quarter counted from the text's own: 上季度. */
  record RelativeQuarter(int quarters) implements Detail {}

  /** The first months of a year, or those before a day: 前10个月. */
  record FirstMonths(int months) implements Detail {}

  /** The text's own day, in another year: 去年今日. */
  record SameDay() implements Detail {}

  /** A day of the month. */
  record Day(int day) implements Detail {}

  /** The first or the last day of the year or month. */
  record Edge(boolean last) implements Detail {}

  /** A stretch of a month, in its days; the last is cut to the month's length. */
  record Stretch(int first, int last) implements Detail {}

  /** A festival. */
  record FestivalDay(Festival festival) implements Detail {}

  /** A day of the lunar calendar; day 0 is the whole month; a leap month follows its own number. */
  record LunarDay(int month, int day, boolean leap) implements Detail {}

  /** The week of the year or month with that number. */
  record NthWeek(int number) implements Detail {}

  /** Days from the weekday (1 to 7) of that number in a month on; number 0 is the last one. */
  record NthWeekday(int number, int weekday, int days) implements Detail {}

  /** The first or last so many days, weeks or months of the year or month. */
  record Portion(boolean last, int count, CalendarUnit unit) implements Detail {}

  /** A half-year counted from the text's own: 上个半年. */
  record RelativeHalf(int halves) implements Detail {}

  Detail WHOLE = new Whole();
}
