package io.broadsheet.text.evaluate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How one page was read.
 *
 * @param name the page's file name
 * @param mode its text style
 * @param tallies the tally of each measure
 * @param faults what went wrong, one sentence each
 */
public record PageScore(
    String name, String mode, Map<Measure, Tally> tallies, List<String> faults) {

  public PageScore {
    tallies = Map.copyOf(tallies);
    faults = List.copyOf(faults);
  }

  /** The score of one measure, 0 to 1. */
  public double of(Measure measure) {
    return tallies.get(measure).score();
  }

  /** The mean of all scores, by which the worst pages are found. */
  public double mean() {
    return tallies.values().stream().mapToDouble(Tally::score).average().orElse(1);
  }

  /** The sum of the tallies of several pages. */
  public static Map<Measure, Tally> total(List<PageScore> pages) {
    Map<Measure, Tally> total = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      Tally sum = Tally.NONE;
      for (PageScore page : pages) {
        sum = sum.plus(page.tallies().get(measure));
      }
      total.put(measure, sum);
    }
    return total;
  }
}
