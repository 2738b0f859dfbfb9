package io.broadsheet.text.evaluate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How one page was read.
 *
 * @param name the page's file name
 * @param mode its text style
 * @param counts the counts of each measure
 * @param faults what went wrong, one sentence each
 */
public record PageScore(
    String name, String mode, Map<Measure, MatchCounts> counts, List<String> faults) {

  public PageScore {
    counts = Map.copyOf(counts);
    faults = List.copyOf(faults);
  }

  /** The score of one measure, 0 to 1. */
  public double of(Measure measure) {
    return counts.get(measure).score();
  }

  /** The mean of all scores, by which the worst pages are found. */
  public double mean() {
    return counts.values().stream().mapToDouble(MatchCounts::score).average().orElse(1);
  }

  /** The sum of the counts of several pages. */
  public static Map<Measure, MatchCounts> total(List<PageScore> pages) {
    Map<Measure, MatchCounts> total = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      MatchCounts sum = MatchCounts.NONE;
      for (PageScore page : pages) {
        sum = sum.plus(page.counts().get(measure));
      }
      total.put(measure, sum);
    }
    return total;
  }
}
