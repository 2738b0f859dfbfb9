package io.broadsheet.lab.jmh.explorer;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Draws ranks as words and names come: the n-th most frequent one n times as seldom as the first.
 */
final class Zipf {

  private final double[] reached;

  Zipf(int ranks) {
    reached = new double[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      sum += 1.0 / (rank + 1);
      reached[rank] = sum;
    }
  }

  /** A rank from 0. */
  int draw(RandomGenerator random) {
    double at = random.nextDouble() * reached[reached.length - 1];
    int found = Arrays.binarySearch(reached, at);
    return Math.min(found < 0 ? -found - 1 : found, reached.length - 1);
  }
}
