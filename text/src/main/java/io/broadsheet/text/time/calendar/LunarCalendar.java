package io.broadsheet.text.time.calendar;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The days of the Chinese lunar calendar since the reform of 1645, from a table of its years: a
 * page may name more lunar days than an astronomical calendar could be asked for.
 */
public final class LunarCalendar {

  private static final String YEARS = "time/lunar-years.tsv";

  private LunarCalendar() {}

  /** Read when first asked for, and only once; the calendar is the same for every reader. */
  private static final class Table {

    private static final DataFile FILE = DataFiles.standard().file(YEARS);
    private static final int FIRST = Integer.parseInt(FILE.table().getFirst()[0]);
    private static final List<LunarYear> ALL = read();

    private static List<LunarYear> read() {
      List<LunarYear> years = new ArrayList<>();
      for (String[] row : FILE.table()) {
        if (Integer.parseInt(row[0]) != FIRST + years.size()) {
          throw FILE.error("the year before " + row[0] + " is missing");
        }
        years.add(new LunarYear(LocalDate.parse(row[1]), row[2], Integer.parseInt(row[3])));
      }
      return List.copyOf(years);
    }
  }

  /**
   * The civil day of a lunar day.
   *
   * @param year the civil year in which the lunar year begins
   * @param month the lunar month, 1 to 12, never a leap month
   * @param day its day, 1 to 30; empty if the month is shorter, but 腊月三十 always is the year's last
   * @return empty as well for years before 1645 and after 2200
   */
  public static Optional<LocalDate> day(int year, int month, int day) {
    int index = year - Table.FIRST;
    return index < 0 || index >= Table.ALL.size()
        ? Optional.empty()
        : Table.ALL.get(index).day(month, day);
  }

  /**
   * The civil day of a day in the leap month that follows a month of the same number.
   *
   * @param year the civil year in which the lunar year begins
   * @param month the number of the leap month, 1 to 12
   * @param day its day, 1 to 30
   * @return empty if the year has no such month, the month no such day, and as for {@link #day}
   */
  public static Optional<LocalDate> leapDay(int year, int month, int day) {
    int index = year - Table.FIRST;
    return index < 0 || index >= Table.ALL.size()
        ? Optional.empty()
        : Table.ALL.get(index).leapDay(month, day);
  }

  /** The last day before a lunar year begins. */
  public static Optional<LocalDate> eve(int year) {
    return day(year, 1, 1).map(newYear -> newYear.minusDays(1));
  }
}
