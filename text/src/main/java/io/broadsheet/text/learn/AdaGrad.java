package io.broadsheet.text.learn;

import java.util.Arrays;

/**
 * Weights that climb with a step of their own size each, and shrink towards zero by an L1 penalty
 * that is caught up with only when a weight is needed (Duchi, Hazan and Singer 2011, section 5.1).
 */
final class AdaGrad {

  private static final float INITIAL = 0.1f;

  private final float[] weights;
  private final float[] squares;
  private final int[] settled;
  private final double rate;
  private final double penalty;
  private int steps;

  AdaGrad(float[] weights, SequenceTrainer.Settings settings) {
    this.weights = weights;
    squares = new float[weights.length];
    Arrays.fill(squares, INITIAL);
    settled = new int[weights.length];
    rate = settings.rate();
    penalty = settings.penalty();
  }

  /** Begins a step: one example, whatever the number of weights that it touches. */
  void step() {
    steps++;
  }

  /** Moves one weight up its gradient. */
  void climb(int at, double gradient) {
    squares[at] += (float) (gradient * gradient);
    weights[at] += (float) (rate * gradient / Math.sqrt(squares[at]));
  }

  /** Brings {@code count} weights up to date with the penalty. */
  void settle(int from, int count) {
    for (int at = from; at < from + count; at++) {
      int missed = steps - settled[at];
      if (missed > 0) {
        settled[at] = steps;
        if (weights[at] != 0) {
          double shrink = missed * penalty * rate / Math.sqrt(squares[at]);
          double left = Math.abs(weights[at]) - shrink;
          weights[at] = left <= 0 ? 0 : (float) Math.copySign(left, weights[at]);
        }
      }
    }
  }

  /** Brings all weights up to date. */
  void settle() {
    settle(0, weights.length);
  }

  float[] current() {
    return weights;
  }
}
