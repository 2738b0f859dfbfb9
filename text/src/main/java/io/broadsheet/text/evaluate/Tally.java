package io.broadsheet.text.evaluate;

/**
 * Hits out of what there was to hit and what was tried.
 *
 * @param hits what was right
 * @param wanted what the gold has
 * @param given what the splitter gave
 */
public record Tally(double hits, double wanted, double given) {

  /** Nothing counted yet. */
  public static final Tally NONE = new Tally(0, 0, 0);

  /** One thing that is either right or wrong. */
  static Tally one(boolean right) {
    return new Tally(right ? 1 : 0, 1, 1);
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(hits + other.hits, wanted + other.wanted, given + other.given);
  }

  /** The harmonic mean of hits by wanted and hits by given; 1 if there was nothing to hit. */
  public double score() {
    return wanted + given == 0 ? 1 : 2 * hits / (wanted + given);
  }
}
