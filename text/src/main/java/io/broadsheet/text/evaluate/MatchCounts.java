package io.broadsheet.text.evaluate;

/**
 * Hits out of what there was to hit and what was tried.
 *
 * @param hits what was right
 * @param wanted what the gold has
 * @param given what the splitter gave
 */
public record MatchCounts(double hits, double wanted, double given) {

  /** Nothing counted yet. */
  public static final MatchCounts NONE = new MatchCounts(0, 0, 0);

  /** One thing that is either right or wrong. */
  static MatchCounts one(boolean right) {
    return new MatchCounts(right ? 1 : 0, 1, 1);
  }

  /** Both together. */
  public MatchCounts plus(MatchCounts other) {
    return new MatchCounts(hits + other.hits, wanted + other.wanted, given + other.given);
  }

  /** The harmonic mean of hits by wanted and hits by given; 1 if there was nothing to hit. */
  public double score() {
    return wanted + given == 0 ? 1 : 2 * hits / (wanted + given);
  }
}
