package io.broadsheet.text.learn;

import java.util.stream.IntStream;

/** What a model says of one sequence: the best labels, and how likely each label is. */
public final class Labelling {

  private final int labels;
  private final float[] transitions;
  private final float[] starts;
  private final float[] scores;
  private final int length;

  Labelling(int labels, float[] transitions, float[] starts, float[] scores) {
    this.labels = labels;
    this.transitions = transitions;
    this.starts = starts;
    this.scores = scores;
    length = scores.length / labels;
  }

  /**
   * The same sequence with further evidence.
   *
   * @param more what is to be added to the score of each label at each position, position by
   *     position
   */
  public Labelling plus(float[] more) {
    float[] sum = scores.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
    return new Labelling(labels, transitions, starts, sum);
  }

  /**
   * How far the best other label is ahead of the first one at a position by its own features,
   * whatever stands beside; negative if it is behind.
   */
  public float lead(int position) {
    float most = Float.NEGATIVE_INFINITY;
    for (int label = 1; label < labels; label++) {
      most = Math.max(most, scores[position * labels + label]);
    }
    return most - scores[position * labels];
  }

  /** How many positions the sequence has. */
  public int length() {
    return length;
  }

  /** The labels of the most likely path through the sequence (Viterbi 1967). */
  public int[] best() {
    if (length == 0) {
      return new int[0];
    }
    byte[] from = new byte[length * labels];
    int[][] reach = reach();
    float[] before = new float[labels];
    float[] now = new float[labels];
    for (int label = 0; label < labels; label++) {
      before[label] = starts[label] + scores[label];
    }
    for (int position = 1; position < length; position++) {
      for (int to = 0; to < labels; to++) {
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int label : reach[to]) {
          float score = before[label] + transitions[label * labels + to];
          if (score > most) {
            most = score;
            best = label;
          }
        }
        now[to] = most + scores[position * labels + to];
        from[position * labels + to] = (byte) best;
      }
      float[] swap = before;
      before = now;
      now = swap;
    }
    return trace(before, from);
  }

  /** For each label those that may stand right before it. */
  private int[][] reach() {
    int[][] reach = new int[labels][];
    for (int to = 0; to < labels; to++) {
      int right = to;
      reach[to] =
          IntStream.range(0, labels)
              .filter(left -> transitions[left * labels + right] > SequenceModel.NEVER)
              .toArray();
    }
    return reach;
  }

  private int[] trace(float[] last, byte[] from) {
    int[] path = new int[length];
    int label = 0;
    for (int other = 1; other < labels; other++) {
      label = last[other] > last[label] ? other : label;
    }
    for (int position = length - 1; position >= 0; position--) {
      path[position] = label;
      label = from[position * labels + label];
    }
    return path;
  }

  /** How likely each label is at each position, given all positions (forward-backward). */
  public Marginals marginals() {
    return Marginals.of(labels, transitions, starts, scores);
  }
}
