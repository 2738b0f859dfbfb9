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
  private final int width;
  private final double rate;
  private final double penalty;
  private int steps;

  /**
   * @param width how many weights are always settled together: the length of a row
   */
  AdaGrad(float[] weights, int width, SequenceTrainer.Settings settings) {
    this.weights = weights;
    this.width = width;
    squares = new float[weights.length];
    Arrays.fill(squares, INITIAL);
    settled = new int[(weights.length + width - 1) / width];
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

  /** Brings the row of weights that begins at {@code from} up to date with the penalty. */
  void settle(int from) {
    int missed = steps - settled[from / width];
    if (missed == 0) {
      return;
    }
    settled[from / width] = steps;
    double penalties = missed * penalty * rate;
    for (int at = from; at < Math.min(from + width, weights.length); at++) {
      if (weights[at] != 0) {
        double left = Math.abs(weights[at]) - penalties / Math.sqrt(squares[at]);
        weights[at] = left <= 0 ? 0 : (float) Math.copySign(left, weights[at]);
      }
    }
  }

  /** Brings all weights up to date. */
  void settle() {
    for (int at = 0; at < weights.length; at += width) {
      settle(at);
    }
  }

  float[] current() {
    return weights;
  }
}
