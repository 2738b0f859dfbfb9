package io.broadsheet.text.learn;

import java.util.Arrays;

/**
 * Weights of features for labels, in steps of one size and packed for looking up: the row of a
 * feature is a few longs, of which the last ends with a part of the feature's hash, so that a
 * feature costs one line of the processor's cache. Immutable once it is filled.
 */
final class PackedWeights {

  /** Is added to every step, so that bytes can be summed up side by side. */
  static final int BIAS = 128;

  private static final int NONE = -1;
  private static final int FINGERPRINT_BITS = 24;
  private static final int FILTER_BITS = 21;

  private final int width;
  private final float unit;
  private final int longs;
  private final int[] keys;
  private final long[] rows;
  private final int shift;
  private final long[] filter = new long[1 << FILTER_BITS - 6];

  /**
   * @param width how many labels there are
   * @param unit what one step is worth
   * @param keys the hashes of all features, in ascending order
   */
  PackedWeights(int width, float unit, int[] keys) {
    this.width = width;
    this.unit = unit;
    this.keys = keys;
    longs = (width + FINGERPRINT_BITS / 8 + 7) / 8;
    int bits = 8;
    while ((1 << bits) * 3L < keys.length * 4L) {
      bits++;
    }
    shift = Integer.SIZE - bits;
    rows = new long[longs << bits];
    for (int key : keys) {
      insert(key);
    }
  }

  private void insert(int key) {
    int at = (key >>> shift) * longs;
    while (rows[at] != 0) {
      at = at + longs == rows.length ? 0 : at + longs;
    }
    Arrays.fill(rows, at, at + longs, 0x8080808080808080L);
    rows[at + longs - 1] &= -1L >>> FINGERPRINT_BITS;
    rows[at + longs - 1] |= (long) key << Long.SIZE - FINGERPRINT_BITS;
    filter[key >>> Integer.SIZE - FILTER_BITS + 6] |= 1L << (key >>> Integer.SIZE - FILTER_BITS);
  }

  /** The hashes of all features, in ascending order. */
  int[] keys() {
    return keys;
  }

  /** What one step is worth. */
  float unit() {
    return unit;
  }

  int width() {
    return width;
  }

  /** How many longs a row has. */
  int longs() {
    return longs;
  }

  /** All rows; the lowest byte of a row is of the first label. */
  long[] rows() {
    return rows;
  }

  /** 0 if a feature has no row; 1 if it has one, or seldom if not. */
  int mayKnow(int key) {
    int bit = key >>> Integer.SIZE - FILTER_BITS;
    return (int) (filter[bit >>> 6] >>> bit) & 1;
  }

  /** Where the row of a feature begins, or -1 if it has none. */
  int find(int key) {
    int at = (key >>> shift) * longs;
    int last = longs - 1;
    long fingerprint = key & (1 << FINGERPRINT_BITS) - 1;
    for (long tail = rows[at + last]; tail != 0; tail = rows[at + last]) {
      if (tail >>> Long.SIZE - FINGERPRINT_BITS == fingerprint) {
        return at;
      }
      at = at + longs == rows.length ? 0 : at + longs;
    }
    return NONE;
  }

  /** How many steps a feature speaks for a label; -127 to 127. */
  int step(int row, int label) {
    return (int) (rows[row + label / 8] >>> label % 8 * 8 & 0xFF) - BIAS;
  }

  /** Sets a step; for filling only. */
  void set(int row, int label, int step) {
    int bits = label % 8 * 8;
    long others = rows[row + label / 8] & ~(0xFFL << bits);
    rows[row + label / 8] = others | (long) (step + BIAS) << bits;
  }

  /** The same without the features that speak less than {@code least} for or against any label. */
  PackedWeights telling(float least) {
    int[] some = Arrays.stream(keys).filter(key -> tells(find(key), least)).toArray();
    var telling = new PackedWeights(width, unit, some);
    for (int key : some) {
      for (int label = 0; label < width; label++) {
        telling.set(telling.find(key), label, step(find(key), label));
      }
    }
    return telling;
  }

  private boolean tells(int row, float least) {
    for (int label = 0; label < width; label++) {
      if (Math.abs(step(row, label)) * unit >= least) {
        return true;
      }
    }
    return false;
  }

  /** A weight in steps, as far as steps go. */
  static int steps(float weight, float unit) {
    return Math.clamp(Math.round(weight / unit), 1 - BIAS, BIAS - 1);
  }
}
