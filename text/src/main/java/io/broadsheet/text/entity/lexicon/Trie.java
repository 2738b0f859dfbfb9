package io.broadsheet.text.entity.lexicon;

import java.util.Arrays;

/** A set of words with a number each, read one character at a time. Immutable once built. */
public final class Trie {
  /** The node before the first character. */
  public static final int ROOT = 0;

  /** What {@link #child} and {@link #value} give when there is none. */
  public static final int NONE = -1;

  private static final int CHILD_BITS = 24;
  private static final long CHILD = (1L << CHILD_BITS) - 1;

  /** Node, letter and child of each step in one long, so that a step is one look into memory. */
  private final long[] steps;

  /** The first node at which a word ends; no word ends at those before it. */
  private final int firstEnd;

  private final int[] values;

  private Trie(Builder builder) {
    int[] numbers = new int[builder.nodes];
    firstEnd = builder.number(numbers);
    values = new int[builder.nodes - firstEnd];
    for (int node = 0; node < numbers.length; node++) {
      if (numbers[node] >= firstEnd) {
        values[numbers[node] - firstEnd] = builder.values[node];
      }
    }
    steps = new long[builder.keys.length];
    for (int i = 0; i < builder.keys.length; i++) {
      if (builder.keys[i] != 0) {
        int node = numbers[(int) (builder.keys[i] >>> Character.SIZE) - 1];
        long key = key(node, (char) builder.keys[i]);
        int slot = slot(key, steps.length);
        while (steps[slot] != 0) {
          slot = (slot + 1) & (steps.length - 1);
        }
        steps[slot] = key << CHILD_BITS | numbers[builder.children[i]];
      }
    }
  }

  /** The node reached from {@code node} by {@code letter}, or {@link #NONE}. */
  public int child(int node, char letter) {
    long key = key(node, letter);
    int slot = slot(key, steps.length);
    for (long step = steps[slot]; step != 0; step = steps[slot]) {
      if (step >>> CHILD_BITS == key) {
        return (int) (step & CHILD);
      }
      slot = (slot + 1) & (steps.length - 1);
    }
    return NONE;
  }

  /** The number of the word that ends at {@code node}, or {@link #NONE}. */
  public int value(int node) {
    return node < firstEnd ? NONE : values[node - firstEnd];
  }

  /**
   * The end of the longest word that starts at {@code start}, or {@code start} if there is none.
   */
  public int longestFrom(CharSequence text, int start) {
    int end = start;
    int node = ROOT;
    for (int i = start; i < text.length(); i++) {
      node = child(node, text.charAt(i));
      if (node == NONE) {
        break;
      }
      if (node >= firstEnd) {
        end = i + 1;
      }
    }
    return end;
  }

  /** The number of the longest word that starts at {@code start}, or {@link #NONE}. */
  public int longestValueFrom(CharSequence text, int start) {
    int value = NONE;
    int node = ROOT;
    for (int i = start; i < text.length(); i++) {
      node = child(node, text.charAt(i));
      if (node == NONE) {
        break;
      }
      value = node < firstEnd ? value : values[node - firstEnd];
    }
    return value;
  }

  /** Where the longest word that ends before {@code end} starts; the words were added reversed. */
  public int longestBefore(CharSequence text, int end) {
    int start = end;
    int node = ROOT;
    for (int i = end - 1; i >= 0; i--) {
      node = child(node, text.charAt(i));
      if (node == NONE) {
        break;
      }
      if (node >= firstEnd) {
        start = i;
      }
    }
    return start;
  }

  private static long key(int node, char letter) {
    return ((long) (node + 1) << 16) | letter;
  }

  private static int slot(long key, int capacity) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 33) & (capacity - 1);
  }

  /** Collects the words of a trie. */
  public static final class Builder {
    private long[] keys = new long[1 << 10];
    private int[] children = new int[1 << 10];
    private int[] values = new int[1 << 9];
    private int nodes = 1;

    /** An empty trie to be. */
    public Builder() {
      Arrays.fill(values, NONE);
    }

    /** Adds a word of at least one character, or gives one that is there a new number. */
    public Builder put(CharSequence word, int value) {
      int node = ROOT;
      for (int i = 0; i < word.length(); i++) {
        node = descend(node, word.charAt(i));
      }
      if (node != ROOT) {
        values[node] = value;
      }
      return this;
    }

    /** Adds a word from its last character to its first. */
    public Builder putReversed(String word, int value) {
      return put(new StringBuilder(word).reverse(), value);
    }

    /**
     * Numbers the nodes anew, those at which no word ends first, beginning with the root.
     *
     * @return the number of the first at which one ends
     */
    private int number(int[] numbers) {
      int next = 0;
      for (int node = 0; node < nodes; node++) {
        numbers[node] = values[node] == NONE ? next++ : 0;
      }
      int first = next;
      for (int node = 0; node < nodes; node++) {
        numbers[node] = values[node] == NONE ? numbers[node] : next++;
      }
      return first;
    }

    /** The trie of what was added; at most sixteen million characters. */
    public Trie build() {
      return new Trie(this);
    }

    private int descend(int node, char letter) {
      long key = key(node, letter);
      int slot = slot(key, keys.length);
      while (keys[slot] != 0) {
        if (keys[slot] == key) {
          return children[slot];
        }
        slot = (slot + 1) & (keys.length - 1);
      }
      keys[slot] = key;
      children[slot] = nodes;
      if (nodes == values.length) {
        values = Arrays.copyOf(values, nodes * 2);
        Arrays.fill(values, nodes, nodes * 2, NONE);
      }
      int added = nodes++;
      if (nodes * 2 > keys.length) {
        grow();
      }
      return added;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldChildren = children;
      keys = new long[oldKeys.length * 2];
      children = new int[oldKeys.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int slot = slot(oldKeys[i], keys.length);
          while (keys[slot] != 0) {
            slot = (slot + 1) & (keys.length - 1);
          }
          keys[slot] = oldKeys[i];
          children[slot] = oldChildren[i];
        }
      }
    }
  }
}
