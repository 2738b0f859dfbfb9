package io.broadsheet.text.split.words;

import io.broadsheet.text.TextRange;
import java.util.List;

/** A set of pairs of characters. */
public final class PairSet {

  private int[] slots = new int[64];
  private int size;

  /** The pairs of a passage. */
  public static PairSet of(String text, List<TextRange> ranges) {
    PairSet set = new PairSet();
    Pairs.forEach(text, ranges, set::add);
    return set;
  }

  /** The share of the passage's pairs that are in this set, 0 to 1. */
  public double share(String text, List<TextRange> ranges) {
    int[] counts = new int[2];
    Pairs.forEach(
        text,
        ranges,
        pair -> {
          counts[0]++;
          counts[1] += contains(pair) ? 1 : 0;
        });
    return counts[0] == 0 ? 0 : (double) counts[1] / counts[0];
  }

  /** The share of the passage's pairs, weighted by their rarity, that are in this set, 0 to 1. */
  public double rareShare(String text, List<TextRange> ranges) {
    double[] sums = new double[2];
    Rarity rarity = Rarity.standard();
    Pairs.forEach(
        text,
        ranges,
        pair -> {
          double weight = rarity.of(pair);
          sums[0] += weight;
          sums[1] += contains(pair) ? weight : 0;
        });
    return sums[0] == 0 ? 0 : sums[1] / sums[0];
  }

  /** Adds the pairs of a passage. */
  public void addAll(String text, List<TextRange> ranges) {
    Pairs.forEach(text, ranges, this::add);
  }

  /** Adds a pair; 0 is none. */
  public void add(int pair) {
    if (2 * size >= slots.length) {
      grow();
    }
    int at = slot(slots, pair);
    if (slots[at] == 0) {
      slots[at] = pair;
      size++;
    }
  }

  /** Whether the set holds {@code pair}. */
  public boolean contains(int pair) {
    return slots[slot(slots, pair)] == pair;
  }

  private void grow() {
    int[] larger = new int[slots.length * 2];
    for (int pair : slots) {
      if (pair != 0) {
        larger[slot(larger, pair)] = pair;
      }
    }
    slots = larger;
  }

  private static int slot(int[] slots, int pair) {
    int hash = pair * 0x9E3779B1;
    int at = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != pair) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }
}
