package io.broadsheet.text.learn;

import java.util.Arrays;

/**
 * Weights of features for labels: a row of numbers for each feature, found by the feature's hash in
 * an open-addressed table. Rows lie in one flat array.
 */
final class WeightTable {

  private static final int NONE = -1;
  private static final int SMALLEST = 1 << 10;

  private static final int LANES = 8;
  private static final int FILTER_BITS = 21;

  private final int width;
  private final int stride;
  private final long[] filter = new long[1 << FILTER_BITS - 6];
  /** Key and row by turns, so that both lie in one line of the processor's cache. */
  private int[] slots;

  private int count;
  private float[] weights;

  WeightTable(int width, int expected) {
    this.width = width;
    stride = (width + LANES - 1) / LANES * LANES;
    slots = empty(Math.max(SMALLEST, Integer.highestOneBit(Math.max(1, expected)) * 4));
    weights = new float[Math.max(16, expected) * stride];
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

  /** How far the beginnings of two rows lie apart; what is over a row's width is always 0. */
  int stride() {
    return stride;
  }

  /** How many features have a row. */
  int size() {
    return count;
  }

  /** Where the row of a feature begins, or -1 if it has none. */
  int find(int key) {
    int bit = key >>> 32 - FILTER_BITS;
    if ((filter[bit >>> 6] >>> bit & 1) == 0) {
      return NONE; // most features of a new text are of this kind
    }
    int at = slot(key);
    while (slots[at + 1] != NONE) {
      if (slots[at] == key) {
        return slots[at + 1] * stride;
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

  /** The hashes of all features that have a row, in ascending order. */
  int[] sortedKeys() {
    int[] all = new int[count];
    int n = 0;
    for (int at = 0; at < slots.length; at += 2) {
      if (slots[at + 1] != NONE) {
        all[n++] = slots[at];
      }
    }
    Arrays.sort(all);
    return all;
  }

  private int insert(int key) {
    if (count * 4 >= slots.length) {
      grow();
    }
    if ((count + 1) * stride > weights.length) {
      weights = Arrays.copyOf(weights, weights.length * 2);
    }
    place(key, count);
    int bit = key >>> 32 - FILTER_BITS;
    filter[bit >>> 6] |= 1L << bit;
    return count++ * stride;
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
