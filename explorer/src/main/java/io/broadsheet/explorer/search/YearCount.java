package io.broadsheet.explorer.search;

import java.util.List;

/**
 * A year and the articles that count for it.
 *
 * @param year the year
 * @param count the articles
 */
record YearCount(int year, long count) {

  /** An end of a timeline that holds less than this share of all articles may be stray. */
  private static final double STRAY_SHARE = 0.02;

  /** A stray year lies at least so many empty years away from the others. */
  private static final int STRAY_GAP = 10;

  /**
   * The years without stray ones at either end: what few articles are said to be from, and is far
   * from the rest, is most often misread.
   *
   * @param years years with articles, in order, at least one
   */
  static List<YearCount> withoutStray(List<YearCount> years) {
    long all = years.stream().mapToLong(YearCount::count).sum();
    int first = 0;
    int last = years.size() - 1;
    long few = Math.max(1, (long) (all * STRAY_SHARE));
    long before = 0;
    for (int i = 0; i < years.size() - 1; i++) {
      before += years.get(i).count();
      if (before <= few && isFar(years.get(i), years.get(i + 1))) {
        first = i + 1;
      }
    }
    long after = 0;
    for (int i = years.size() - 1; i > first; i--) {
      after += years.get(i).count();
      if (after <= few && isFar(years.get(i - 1), years.get(i))) {
        last = i - 1;
      }
    }
    return years.subList(first, Math.max(first, last) + 1);
  }

  private static boolean isFar(YearCount one, YearCount next) {
    return next.year() - one.year() > STRAY_GAP;
  }
}
