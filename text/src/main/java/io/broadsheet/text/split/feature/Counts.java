package io.broadsheet.text.split.feature;

/** How often numbers were seen: an open-addressed table that grows. */
final class Counts {

  private int[] keys = new int[256];
  private int[] counts = new int[256];
  private int used;

  /** Counts a number once more and says how often it has been seen now. */
  int add(int key) {
    if (used * 2 >= keys.length) {
      grow();
    }
    int at = slot(key);
    if (counts[at] == 0) {
      keys[at] = key;
      used++;
    }
    return ++counts[at];
  }

  int of(int key) {
    return counts[slot(key)];
  }

  /** Puts a number in the place of a count and gives what stood there; 0 for nothing. */
  int replace(int key, int value) {
    if (used * 2 >= keys.length) {
      grow();
    }
    int at = slot(key);
    int before = counts[at];
    used += before == 0 ? 1 : 0;
    keys[at] = key;
    counts[at] = value;
    return before;
  }

  /** A count in steps that grow: 0 to 7. */
  static int step(int count) {
    return count <= 3 ? count : count <= 5 ? 4 : count <= 9 ? 5 : count <= 19 ? 6 : 7;
  }

  private int slot(int key) {
    int mixed = key * 0x9E3779B1;
    int at = (mixed ^ (mixed >>> 15)) & (keys.length - 1);
    while (counts[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
      }
    }
  }
}
