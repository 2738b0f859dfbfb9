package io.broadsheet.explorer.search;

import io.broadsheet.explorer.search.Edition.Leaf;
import java.util.Comparator;

/** The order of the pages of a day. */
final class Pages {

  private static final int LAST = 100_000;
  private static final int MOST_DIGITS = 5;

  private Pages() {}

  /** By newspaper, then by number; pages without a number come last. */
  static Comparator<Leaf> byNewspaperAndNumber() {
    return Comparator.comparing(Leaf::newspaper)
        .thenComparingInt(leaf -> number(leaf.page()))
        .thenComparing(Leaf::page)
        .thenComparing(Leaf::issue);
  }

  /** The digits of A03 or 03 as a number. */
  private static int number(String page) {
    String digits = page.replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > MOST_DIGITS ? LAST : Integer.parseInt(digits);
  }
}
