package io.broadsheet.text.evaluate;

import io.broadsheet.text.split.PageSplitter;
import io.broadsheet.text.split.weigh.Evidence;
import io.broadsheet.text.split.weigh.Weights;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Fits weights to pages with gold by coordinate ascent: one weight after the other is moved up and
 * down as long as the mean of all measures grows by more than it costs to leave the old value. The
 * cost keeps weights where reason put them unless several pages speak against it.
 */
public final class WeightFitter {

  private static final double[] STEPS = {0.5, -0.5, 1.5, -1.5};
  private static final double LEAST_GAIN = 0.00015;

  private final List<Evaluation.Case> pages;
  private final List<Evidence> moved;
  private final Consumer<String> log;

  /**
   * Fits to {@code pages}.
   *
   * @param moved the weights that may move
   * @param log is told of each change
   */
  public WeightFitter(List<Evaluation.Case> pages, List<Evidence> moved, Consumer<String> log) {
    this.pages = List.copyOf(pages);
    this.moved = List.copyOf(moved);
    this.log = log;
  }

  /** The weights after at most {@code rounds} rounds over all of them. */
  public Weights fit(Weights start, int rounds) {
    Weights best = start;
    double highest = score(best);
    log.accept(String.format("start %.5f", highest));
    for (int round = 0; round < rounds; round++) {
      double before = highest;
      for (Evidence evidence : moved) {
        Weights tried = better(best, evidence, highest);
        if (tried != best) {
          highest = score(tried);
          log.accept(
              String.format(
                  "%s %s -> %s %.5f", evidence, best.of(evidence), tried.of(evidence), highest));
          best = tried;
        }
      }
      if (highest == before) {
        break;
      }
    }
    return best;
  }

  private Weights better(Weights weights, Evidence evidence, double score) {
    Weights best = weights;
    double highest = score + LEAST_GAIN;
    for (double step : STEPS) {
      Weights tried = weights.with(evidence, weights.of(evidence) + step);
      double found = score(tried);
      if (found > highest) {
        highest = found;
        best = tried;
      }
    }
    return best;
  }

  /** The mean of all measures over all pages. */
  private double score(Weights weights) {
    PageSplitter splitter = PageSplitter.with(PageSplitter.defaultVocabulary(), weights.toString());
    Map<Measure, MatchCounts> total =
        PageScore.total(pages.stream().map(page -> Evaluation.score(page, splitter)).toList());
    return total.values().stream().mapToDouble(MatchCounts::score).average().orElse(0);
  }
}
