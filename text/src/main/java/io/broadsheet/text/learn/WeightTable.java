package io.broadsheet.text.learn;

import java.util.Arrays;

/**
 * Weights of features for labels: a row of numbers for each feature, found by the feature's hash in
 * an open-addressed table. Rows lie in one flat array.
 */
final class WeightTable {

  private static final int NONE = -1;
  private static final int SMALLEST = 1 << 10;

  /** The few weights beyond 127 of these steps are cut: they decide alone in any case. */
  private static final float COARSEST = 1 / 32f;

  private final int width;

  /** Key and row by turns, so that both lie in one line of the processor's cache. */
  private int[] slots;

  private int count;
  private float[] weights;

  WeightTable(int width, int expected) {
    this.width = width;
    slots = empty(Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, expected)) * 4));
    weights = new float[Math.max(16, expected) * width];
  }

  private static int[] empty(int size) {
    int[] slots = new int[size * 2];
    Arrays.fill(slots, NONE);
    return slots;
  }

  /** How many numbers a row has. */
  int width() {
    return width;
  }

  /** How many features have a row. */
  int size() {
    return count;
  }

  /** Where the row of a feature begins, or -1 if it has none. */
  int find(int key) {
    int at = slot(key);
    while (slots[at + 1] != NONE) {
      if (slots[at] == key) {
        return slots[at + 1] * width;
      }
      at = at + 2 & slots.length - 1;
    }
    return NONE;
  }

  /** Where the row of a feature begins; one of zeros is made if it has none. */
  int findOrAdd(int key) {
    int found = find(key);
    return found == NONE ? insert(key) : found;
  }

  float[] weights() {
    return weights;
  }

  /** The same in steps, without the features that come to none. */
  PackedWeights packed() {
    float unit = unit();
    int[] keys = new int[count];
    int kept = 0;
    for (int at = 0; at < slots.length; at += 2) {
      if (slots[at + 1] != NONE && tellsAnything(slots[at + 1] * width, unit)) {
        keys[kept++] = slots[at];
      }
    }
    keys = Arrays.copyOf(keys, kept);
    Arrays.sort(keys);
    var packed = new PackedWeights(width, unit, keys);
    for (int key : keys) {
      int from = find(key);
      int to = packed.find(key);
      for (int label = 0; label < width; label++) {
        packed.set(to, label, PackedWeights.steps(weights[from + label], unit));
      }
    }
    return packed;
  }

  /**
   * What a step is worth: as little as lets the largest weight be kept, or so large that few are
   * cut.
   */
  private float unit() {
    float largest = 0;
    for (int at = 0; at < count * width; at++) {
      largest = Math.max(largest, Math.abs(weights[at]));
    }
    return largest == 0 ? 1 : Math.min(COARSEST, largest / Byte.MAX_VALUE);
  }

  private boolean tellsAnything(int row, float unit) {
    for (int label = 0; label < width; label++) {
      if (Math.abs(PackedWeights.steps(weights[row + label], unit)) > 0) {
        return true;
      }
    }
    return false;
  }

  private int insert(int key) {
    if (count * 4 >= slots.length) {
      grow();
    }
    if ((count + 1) * width > weights.length) {
      weights = Arrays.copyOf(weights, weights.length * 2);
    }
    place(key, count);
    return count++ * width;
  }

  private void place(int key, int row) {
    int at = slot(key);
    while (slots[at + 1] != NONE) {
      at = at + 2 & slots.length - 1;
    }
    slots[at] = key;
    slots[at + 1] = row;
  }

  private void grow() {
    int[] old = slots;
    slots = empty(old.length);
    for (int at = 0; at < old.length; at += 2) {
      if (old[at + 1] != NONE) {
        place(old[at], old[at + 1]);
      }
    }
  }

  private int slot(int key) {
    int mixed = key * 0x9E3779B1;
    return (mixed ^ mixed >>> 15) << 1 & slots.length - 1;
  }
}
