package io.broadsheet.text.split.words;

import io.broadsheet.text.TextRange;
import java.util.List;

/**
 * In which of up to 64 bodies each pair of characters stands that one of the titles has; pairs of
 * no title are left out, so that the index stays as small as the titles are.
 */
public final class PairIndex {

  private int[] slots = new int[256];
  private long[] anywhere = new long[256];
  private long[] inLede = new long[256];
  private int size;

  /** Prepares for the pairs of a title. */
  public void addTitle(String text, List<TextRange> ranges) {
    Pairs.forEach(text, ranges, this::add);
  }

  /**
   * Takes the pairs of a body.
   *
   * @param body the number of the body, 0 to 63
   * @param lede whether this is the body's first paragraph
   */
  public void addBody(String text, List<TextRange> ranges, int body, boolean lede) {
    long bit = 1L << body;
    Pairs.forEach(
        text,
        ranges,
        pair -> {
          int at = slot(pair);
          if (slots[at] == pair) {
            anywhere[at] |= bit;
            inLede[at] |= lede ? bit : 0;
          }
        });
  }

  /** The bodies in which {@code pair} stands, a bit for each. */
  public long bodies(int pair) {
    int at = slot(pair);
    return slots[at] == pair ? anywhere[at] : 0;
  }

  /** The bodies in whose first paragraph {@code pair} stands, a bit for each. */
  public long ledes(int pair) {
    int at = slot(pair);
    return slots[at] == pair ? inLede[at] : 0;
  }

  private void add(int pair) {
    if (2 * size >= slots.length) {
      grow();
    }
    int at = slot(pair);
    if (slots[at] == 0) {
      slots[at] = pair;
      size++;
    }
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    anywhere = new long[old.length * 2];
    inLede = new long[old.length * 2];
    for (int pair : old) {
      if (pair != 0) {
        slots[slot(pair)] = pair;
      }
    }
  }

  private int slot(int pair) {
    int hash = pair * 0x9E3779B1;
    int at = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != pair) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }
}
