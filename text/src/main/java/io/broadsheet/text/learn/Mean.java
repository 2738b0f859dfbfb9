package io.broadsheet.text.learn;

/** The mean of several states of the same weights. */
final class Mean {
  private final float[] sums;
  private int count;

  Mean(int size) {
    sums = new float[size];
  }

  void add(float[] weights) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weights[i];
    }
    count++;
  }

  void write(float[] weights) {
    for (int i = 0; i < sums.length; i++) {
      weights[i] = sums[i] / count;
    }
  }
}
