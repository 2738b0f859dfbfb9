package io.broadsheet.text.time.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LunarCalendarTest {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final int NOON = 12;

  @Test
  void everyMonthOfEveryYearBeginsAndEndsAsInTheCalendarOfIcu() {
    for (int year = 1645; year <= 2200; year++) {
      for (int month = 1; month <= 12; month++) {
        assertThat(LunarCalendar.day(year, month, 1)).hasValue(icu(year, month, 1));
        assertThat(LunarCalendar.day(year, month, 29)).hasValue(icu(year, month, 29));
      }
      assertThat(LunarCalendar.eve(year)).hasValue(icu(year, 1, 1).minusDays(1));
    }
  }

  @Test
  void aShortMonthHasNoThirtiethButTheLastOneAlwaysHas() {
    assertThat(LunarCalendar.day(2024, 1, 30)).isEmpty();
    assertThat(LunarCalendar.day(2024, 2, 30)).hasValue(LocalDate.of(2024, 4, 8));
    assertThat(LunarCalendar.day(2024, 12, 30)).hasValue(LocalDate.of(2025, 1, 28));
  }

  @Test
  void yearsBeyondTheTableHaveNoDays() {
    assertThat(LunarCalendar.day(1644, 1, 1)).isEmpty();
    assertThat(LunarCalendar.day(2201, 1, 1)).isEmpty();
    assertThat(LunarCalendar.day(Integer.MIN_VALUE, 1, 1)).isEmpty();
  }

  private static LocalDate icu(int year, int month, int day) {
    var calendar = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"), ULocale.ROOT);
    calendar.clear();
    calendar.set(Calendar.EXTENDED_YEAR, year);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    calendar.set(Calendar.HOUR_OF_DAY, NOON);
    return Instant.ofEpochMilli(calendar.getTimeInMillis()).atOffset(CHINA).toLocalDate();
  }
}
