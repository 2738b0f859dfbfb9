package io.broadsheet.text.entity.lexicon;

import java.util.Arrays;

/** A set of words with a number each, read one character at a time. Immutable once built. */
public final class Trie {
  /** The node before the first character. */
  public static final int ROOT = 0;

  /** What {@link #child} and {@link #value} give when there is none. */
  public static final int NONE = -1;

  private final long[] keys;
  private final int[] children;
  private final int[] values;

  private Trie(Builder builder) {
    keys = builder.keys;
    children = builder.children;
    values = Arrays.copyOf(builder.values, builder.nodes);
  }

  /** The node reached from {@code node} by {@code letter}, or {@link #NONE}. */
  public int child(int node, char letter) {
    long key = key(node, letter);
    int slot = slot(key, keys.length);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return children[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return NONE;
  }

  /** The number of the word that ends at {@code node}, or {@link #NONE}. */
  public int value(int node) {
    return values[node];
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
      if (values[node] != NONE) {
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
      value = values[node] == NONE ? value : values[node];
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
      if (values[node] != NONE) {
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

    /** Adds a word, or gives a word that is there a new number (not negative). */
    public Builder put(CharSequence word, int value) {
      int node = ROOT;
      for (int i = 0; i < word.length(); i++) {
        node = descend(node, word.charAt(i));
      }
      values[node] = value;
      return this;
    }

    /** Adds a word from its last character to its first. */
    public Builder putReversed(String word, int value) {
      return put(new StringBuilder(word).reverse(), value);
    }

    /** The trie of what was added. */
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
