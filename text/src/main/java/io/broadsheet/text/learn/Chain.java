package io.broadsheet.text.learn;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a model says of labels that follow one another. Immutable. */
final class Chain {

  /** The weight of what never is. */
  static final float NEVER = -1000f;

  private final int labels;
  private final float[] transitions;
  private final float[] starts;
  private final int[][] before;

  /**
   * @param transitions for each label and each label behind it a weight, NEVER if it never is
   * @param starts for each label a weight at the first position
   */
  Chain(float[] transitions, float[] starts) {
    labels = starts.length;
    this.transitions = transitions;
    this.starts = starts;
    before = new int[labels][];
    for (int to = 0; to < labels; to++) {
      int right = to;
      IntPredicate follows = left -> transitions[left * labels + right] > NEVER;
      before[to] = IntStream.range(0, labels).filter(follows).toArray();
    }
  }

  int labels() {
    return labels;
  }

  float[] transitions() {
    return transitions;
  }

  float[] starts() {
    return starts;
  }

  /**
   * The labels of the most likely path (Viterbi 1967).
   *
   * @param open the positions that may have a label other than the first
   */
  int[] best(float[] scores, BitSet open) {
    int[] path = new int[scores.length / labels];
    int from = open.nextSetBit(0);
    while (from >= 0 && from < path.length) {
      int to = Math.min(open.nextClearBit(from), path.length);
      decode(scores, from, to, path);
      from = open.nextSetBit(to);
    }
    return path;
  }

  /** Decodes a run of open positions between two that have the first label. */
  private void decode(float[] scores, int from, int to, int[] path) {
    byte[] back = new byte[(to - from) * labels];
    float[] old = new float[labels];
    float[] now = new float[labels];
    for (int label = 0; label < labels; label++) {
      float enter = from == 0 ? starts[label] : transitions[label];
      old[label] = enter + scores[from * labels + label];
    }
    for (int position = from + 1; position < to; position++) {
      step(old, now, back, (position - from) * labels);
      for (int label = 0; label < labels; label++) {
        now[label] += scores[position * labels + label];
      }
      float[] swap = old;
      old = now;
      now = swap;
    }
    int label = 0;
    boolean goesOn = to < path.length;
    for (int other = 0; other < labels; other++) {
      old[other] += goesOn ? transitions[other * labels] : 0;
      label = old[other] > old[label] ? other : label;
    }
    for (int position = to - 1; position >= from; position--) {
      path[position] = label;
      label = back[(position - from) * labels + label];
    }
  }

  private void step(float[] old, float[] now, byte[] back, int base) {
    for (int to = 0; to < labels; to++) {
      int best = 0;
      float most = Float.NEGATIVE_INFINITY;
      for (int left : before[to]) {
        float score = old[left] + transitions[left * labels + to];
        if (score > most) {
          most = score;
          best = left;
        }
      }
      now[to] = most;
      back[base + to] = (byte) best;
    }
  }
}
