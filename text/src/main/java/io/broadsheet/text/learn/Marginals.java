package io.broadsheet.text.learn;

import java.util.Arrays;

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

  /** Takes from each pair of labels how often it is to be expected in the whole sequence. */
  void takeExpectedJumps(double[] pairs) {
    double[] sums = new double[jumps.length];
    double[] onward = new double[labels];
    for (int position = 1; position < length; position++) {
      int base = position * labels;
      for (int label = 0; label < labels; label++) {
        onward[label] = potentials[base + label] * backward[base + label] / scale[position];
      }
      for (int left = 0; left < labels; left++) {
        double reached = forward[base - labels + left];
        int row = left * labels;
        for (int label = 0; label < labels; label++) {
          sums[row + label] += reached * onward[label];
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      pairs[i] -= sums[i] * jumps[i];
    }
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

  /** Sums over the label before in the inner loop's stead, so that it runs on whole lanes. */
  private void forward() {
    for (int position = 0; position < length; position++) {
      int base = position * labels;
      if (position == 0) {
        Arrays.fill(forward, 0, labels, 1);
      }
      for (int left = 0; position > 0 && left < labels; left++) {
        double reached = forward[base - labels + left];
        int row = left * labels;
        for (int label = 0; label < labels; label++) {
          forward[base + label] += reached * jumps[row + label];
        }
      }
      double sum = 0;
      for (int label = 0; label < labels; label++) {
        forward[base + label] *= potentials[base + label];
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
    double[] turned = turned();
    double[] reach = new double[labels];
    for (int position = length - 1; position >= 0; position--) {
      int base = position * labels;
      boolean last = position == length - 1;
      Arrays.fill(reach, last ? 1 : 0);
      for (int right = 0; !last && right < labels; right++) {
        double reached = potentials[base + labels + right] * backward[base + labels + right];
        int row = right * labels;
        for (int label = 0; label < labels; label++) {
          reach[label] += turned[row + label] * reached;
        }
      }
      double scaled = last ? 1 : scale[position + 1];
      for (int label = 0; label < labels; label++) {
        backward[base + label] = reach[label] / scaled;
        single[base + label] = forward[base + label] * backward[base + label];
      }
    }
  }

  /** The jumps by the label that they lead to. */
  private double[] turned() {
    double[] turned = new double[jumps.length];
    for (int left = 0; left < labels; left++) {
      for (int right = 0; right < labels; right++) {
        turned[right * labels + left] = jumps[left * labels + right];
      }
    }
    return turned;
  }
}
