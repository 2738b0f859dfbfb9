package io.broadsheet.text.learn;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The scores of the labels of one sequence, summed up while its features are told, of which none is
 * kept. Not safe for use by several threads.
 */
public final class SequenceScores implements FeatureSink {

  private static final long EVEN_BYTES = 0x00FF00FF00FF00FFL;
  private static final int MOST_SUMMED = 250;

  private final Chain chain;
  private final PackedWeights weights;
  private final long[] rows;
  private final int longs;
  private final int width;
  private final float unit;
  private final float[] scores;
  private final long[] sums;
  private final int[] known = new int[MOST_SUMMED];
  private int count;
  private int position;

  SequenceScores(Chain chain, PackedWeights weights, int length) {
    this.chain = chain;
    this.weights = weights;
    rows = weights.rows();
    longs = weights.longs();
    width = weights.width();
    unit = weights.unit();
    scores = new float[length * width];
    sums = new long[longs * 2];
  }

  /** The features that are added from here on are of this position. */
  public void at(int next) {
    settle();
    position = next;
  }

  @Override
  public void add(int template, long value) {
    add(FeatureRows.hash(template, value));
  }

  /** Adds all features that a sequence has at a position. */
  public void addAll(FeatureRows rows, int at) {
    for (int i = rows.from(at); i < rows.to(at); i++) {
      add(rows.hash(i));
    }
  }

  /** Most features of a new text are unknown; the others are kept without a branch. */
  void add(int hash) {
    known[count] = hash;
    count += weights.mayKnow(hash);
    if (count == MOST_SUMMED) {
      settle();
    }
  }

  private void settle() {
    if (count == 0) {
      return;
    }
    int summed = 0;
    for (int i = 0; i < count; i++) {
      int row = weights.find(known[i]);
      if (row >= 0) {
        sum(row);
        summed++;
      }
    }
    count = 0;
    write(summed);
  }

  private void sum(int row) {
    for (int i = 0; i < longs; i++) {
      long bytes = rows[row + i];
      sums[2 * i] += bytes & EVEN_BYTES;
      sums[2 * i + 1] += bytes >>> 8 & EVEN_BYTES;
    }
  }

  private void write(int summed) {
    int base = position * width;
    int bias = summed * PackedWeights.BIAS;
    for (int label = 0; label < width; label++) {
      long lanes = sums[label / 8 * 2 + label % 2];
      int sum = (int) (lanes >>> label % 8 / 2 * 16 & 0xFFFF);
      scores[base + label] += (sum - bias) * unit;
    }
    Arrays.fill(sums, 0);
  }

  /**
   * How far the best other label is ahead of the first one at a position by the features so far,
   * whatever stands beside; negative if it is behind.
   */
  public float lead(int at) {
    settle();
    float most = Float.NEGATIVE_INFINITY;
    for (int label = 1; label < width; label++) {
      most = Math.max(most, scores[at * width + label]);
    }
    return most - scores[at * width];
  }

  /** What the model says of the sequence. */
  public Labelling labelling() {
    BitSet all = new BitSet();
    all.set(0, scores.length / width);
    return labelling(all);
  }

  /**
   * What the model says where only some positions are open.
   *
   * @param open the positions that are; the others have the first label
   */
  public Labelling labelling(BitSet open) {
    settle();
    return new Labelling(chain, scores, open);
  }

  float[] all() {
    settle();
    return scores;
  }
}
