package io.broadsheet.text.learn;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The features of one sequence: for each position the hashes of what holds there. Filled from left
 * to right; not safe for use by several threads.
 */
public final class FeatureRows implements FeatureSink {

  private static final long MIX_ONE = 0xBF58476D1CE4E5B9L;
  private static final long MIX_TWO = 0x94D049BB133111EBL;
  private static final long PRIME = 0x100000001B3L;
  private static final long OFFSET = 0xCBF29CE484222325L;

  private int[] hashes = new int[1 << 11];
  private int[] starts = new int[16];
  private int used;
  private int positions;

  /** Begins the next position. */
  public void next() {
    if (positions + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    positions++;
    starts[positions] = used;
  }

  /**
   * Adds a feature to the position that was begun last.
   *
   * @param template which kind of feature it is
   * @param value what was seen there, in letters
   */
  public void add(int template, CharSequence value) {
    long hash = OFFSET ^ template;
    for (int i = 0; i < value.length(); i++) {
      hash = (hash ^ value.charAt(i)) * PRIME;
    }
    append(mixed(hash));
  }

  @Override
  public void add(int template, long value) {
    append(hash(template, value));
  }

  /** One number for both, which all their bits go into. */
  static int hash(int template, long value) {
    return mixed((OFFSET ^ template) * PRIME + value * MIX_TWO);
  }

  private static int mixed(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * MIX_ONE;
    mixed = (mixed ^ (mixed >>> 27)) * MIX_TWO;
    return (int) (mixed ^ (mixed >>> 32));
  }

  private void append(int hash) {
    if (used == hashes.length) {
      hashes = Arrays.copyOf(hashes, used * 2);
    }
    hashes[used++] = hash;
    starts[positions] = used;
  }

  /** The hashes of all features, with repeats. */
  public IntStream hashes() {
    return Arrays.stream(hashes, 0, used);
  }

  /** The same positions with those features only whose hashes are to be kept. */
  public FeatureRows keeping(IntPredicate kept) {
    FeatureRows rest = new FeatureRows();
    for (int position = 0; position < positions; position++) {
      rest.next();
      for (int i = from(position); i < to(position); i++) {
        if (kept.test(hashes[i])) {
          rest.append(hashes[i]);
        }
      }
    }
    return rest;
  }

  /** Adds all features that another sequence has at a position to the one begun last. */
  public void addAll(FeatureRows other, int position) {
    for (int i = other.from(position); i < other.to(position); i++) {
      append(other.hashes[i]);
    }
  }

  /** How many positions have been begun. */
  public int length() {
    return positions;
  }

  int from(int position) {
    return starts[position];
  }

  int to(int position) {
    return starts[position + 1];
  }

  int hash(int index) {
    return hashes[index];
  }
}
