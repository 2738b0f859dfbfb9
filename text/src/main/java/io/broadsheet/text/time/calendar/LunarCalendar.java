package io.broadsheet.text.time.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The days of the Chinese lunar calendar, by ICU's calendar. */
public final class LunarCalendar {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final int NOON = 12;
  private static final int LAST_MONTH = 12;
  private static final int LONGEST_MONTH = 30;

  private LunarCalendar() {}

  /**
   * The civil day of a lunar day.
   *
   * @param year the civil year in which the lunar year begins
   * @param month the lunar month, 1 to 12, never a leap month
   * @param day its day, 1 to 30; empty if the month is shorter, but 腊月三十 always is the year's last
   */
  public static Optional<LocalDate> day(int year, int month, int day) {
    ChineseCalendar calendar =
        new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"), ULocale.ROOT);
    calendar.clear();
    calendar.set(Calendar.EXTENDED_YEAR, year);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    calendar.set(Calendar.HOUR_OF_DAY, NOON);
    LocalDate civil =
        Instant.ofEpochMilli(calendar.getTimeInMillis()).atOffset(CHINA).toLocalDate();
    if (calendar.get(Calendar.DAY_OF_MONTH) == day) {
      return Optional.of(civil);
    }
    boolean lastOfYear = month == LAST_MONTH && day == LONGEST_MONTH;
    return lastOfYear ? eve(year + 1) : Optional.empty();
  }

  /** The last day before a lunar year begins. */
  public static Optional<LocalDate> eve(int year) {
    return day(year, 1, 1).map(newYear -> newYear.minusDays(1));
  }
}
