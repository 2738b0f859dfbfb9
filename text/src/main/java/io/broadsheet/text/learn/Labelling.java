package io.broadsheet.text.learn;

import java.util.BitSet;

/** What a model says of one sequence: the best labels, and how likely each label is. */
public final class Labelling {

  private final Chain chain;
  private final float[] scores;
  private final BitSet open;

  Labelling(Chain chain, float[] scores, BitSet open) {
    this.chain = chain;
    this.scores = scores;
    this.open = open;
  }

  /**
   * The same sequence with further evidence. Where there is any, a position is open.
   *
   * @param more what is to be added to the score of each label at each position, position by
   *     position
   */
  public Labelling plus(float[] more) {
    float[] sum = scores.clone();
    BitSet all = (BitSet) open.clone();
    for (int i = 0; i < sum.length; i++) {
      if (more[i] != 0) {
        sum[i] += more[i];
        all.set(i / chain.labels());
      }
    }
    return new Labelling(chain, sum, all);
  }

  /** How many positions the sequence has. */
  public int length() {
    return scores.length / chain.labels();
  }

  /** The labels of the most likely path through the sequence (Viterbi 1967). */
  public int[] best() {
    return chain.best(scores, open);
  }

  /** How likely each label is at each position, given all positions (forward-backward). */
  public Marginals marginals() {
    return Marginals.of(chain.labels(), chain.transitions(), chain.starts(), scores);
  }
}
