package io.broadsheet.text.learn;

/**
 * Probabilities of labels and of pairs of neighbouring labels in one sequence, by the
 * forward-backward algorithm (Rabiner 1989), scaled at each position.
 */
public final class Marginals {

  private final int labels;
  private final int length;
  private final double[] single;
  private final double[] forward;
  private final double[] backward;
  private final double[] potentials;
  private final double[] jumps;
  private final double[] scale;
  private double logPartition;

  private Marginals(int labels, int length) {
    this.labels = labels;
    this.length = length;
    single = new double[length * labels];
    forward = new double[length * labels];
    backward = new double[length * labels];
    potentials = new double[length * labels];
    jumps = new double[labels * labels];
    scale = new double[length];
  }

  static Marginals of(int labels, float[] transitions, float[] starts, float[] scores) {
    var marginals = new Marginals(labels, scores.length / labels);
    for (int i = 0; i < transitions.length; i++) {
      marginals.jumps[i] = Math.exp(transitions[i]);
    }
    if (marginals.length > 0) {
      marginals.exponentiate(starts, scores);
      marginals.forward();
      marginals.backward();
    }
    return marginals;
  }

  /** The probability of {@code label} at {@code position}, from 0 to 1. */
  public double of(int position, int label) {
    return single[position * labels + label];
  }

  /** The probability that {@code left} stands at {@code position - 1} and {@code right} behind. */
  public double of(int position, int left, int right) {
    return forward[(position - 1) * labels + left]
        * jumps[left * labels + right]
        * potentials[position * labels + right]
        * backward[position * labels + right]
        / scale[position];
  }

  /** The logarithm of the sum over all paths, the scores' own size included. */
  double logPartition() {
    return logPartition;
  }

  private void exponentiate(float[] starts, float[] scores) {
    for (int position = 0; position < length; position++) {
      int base = position * labels;
      float most = Float.NEGATIVE_INFINITY;
      for (int label = 0; label < labels; label++) {
        most = Math.max(most, scores[base + label]);
      }
      logPartition += most;
      for (int label = 0; label < labels; label++) {
        double start = position == 0 ? starts[label] : 0;
        potentials[base + label] = Math.exp(scores[base + label] - most + start);
      }
    }
  }

  private void forward() {
    for (int position = 0; position < length; position++) {
      int base = position * labels;
      double sum = 0;
      for (int label = 0; label < labels; label++) {
        double reach = position == 0 ? 1 : 0;
        for (int left = 0; position > 0 && left < labels; left++) {
          reach += forward[base - labels + left] * jumps[left * labels + label];
        }
        forward[base + label] = reach * potentials[base + label];
        sum += forward[base + label];
      }
      scale[position] = sum;
      logPartition += Math.log(sum);
      for (int label = 0; label < labels; label++) {
        forward[base + label] /= sum;
      }
    }
  }

  private void backward() {
    for (int position = length - 1; position >= 0; position--) {
      int base = position * labels;
      for (int label = 0; label < labels; label++) {
        double reach = position == length - 1 ? 1 : 0;
        for (int right = 0; position < length - 1 && right < labels; right++) {
          reach +=
              jumps[label * labels + right]
                  * potentials[base + labels + right]
                  * backward[base + labels + right];
        }
        backward[base + label] = position == length - 1 ? reach : reach / scale[position + 1];
        single[base + label] = forward[base + label] * backward[base + label];
      }
    }
  }
}
