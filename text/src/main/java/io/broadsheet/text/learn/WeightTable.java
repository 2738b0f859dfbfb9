package io.broadsheet.text.learn;

import java.util.Arrays;

/**
 * Weights of features for labels: a row of numbers for each feature, found by the feature's hash in
 * an open-addressed table. Rows lie in one flat array.
 */
final class WeightTable {

  private static final int NONE = -1;
  private static final int SMALLEST = 1 << 10;

  private final int width;
  private int[] keys;
  private int[] rows;
  private int count;
  private float[] weights;

  WeightTable(int width, int expected) {
    this.width = width;
    int size = Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, expected)) * 4);
    keys = new int[size];
    rows = new int[size];
    Arrays.fill(rows, NONE);
    weights = new float[Math.max(16, expected) * width];
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
    while (rows[at] != NONE) {
      if (keys[at] == key) {
        return rows[at] * width;
      }
      at = (at + 1) & (keys.length - 1);
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

  /** The hashes of all features that have a row, in ascending order. */
  int[] sortedKeys() {
    int[] all = new int[count];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      if (rows[i] != NONE) {
        all[n++] = keys[i];
      }
    }
    Arrays.sort(all);
    return all;
  }

  private int insert(int key) {
    if (count * 2 >= keys.length) {
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
    while (rows[at] != NONE) {
      at = (at + 1) & (keys.length - 1);
    }
    keys[at] = key;
    rows[at] = row;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldRows = rows;
    keys = new int[oldKeys.length * 2];
    rows = new int[keys.length];
    Arrays.fill(rows, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldRows[i] != NONE) {
        place(oldKeys[i], oldRows[i]);
      }
    }
  }

  private int slot(int key) {
    int mixed = key * 0x9E3779B1;
    return (mixed ^ (mixed >>> 15)) & (keys.length - 1);
  }
}
