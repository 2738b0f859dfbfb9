package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.Trie;

/** Lists of names that others have made, each a letter; where their words stand in a line. */
final class Wordlists {
  private static final String LETTERS = "CcTGWsozfit123";
  private static final int LONGEST = 12;

  private final Trie words;

  private Wordlists(Trie words) {
    this.words = words;
  }

  static Wordlists load(DataFiles files) {
    Trie.Builder trie = new Trie.Builder();
    for (String[] row : files.file("entity/wordlists.tsv").table()) {
      int lists = row[0].chars().map(letter -> 1 << LETTERS.indexOf(letter)).sum();
      for (String word : row[1].split(" ")) {
        trie.put(word, lists);
      }
    }
    return new Wordlists(trie.build());
  }

  /** How many lists there are. */
  static int count() {
    return LETTERS.length();
  }

  /**
   * The words of the lists in a line. Words of one list do not overlap; the first and longest win.
   *
   * @param parts for each character two bits for each list: 1 for the first character of its word,
   *     2 inside, 3 for the last; 0 if the list has no word there
   * @param lengths for each character three bits for each list: how long its word is, to 4
   */
  record Places(int[] parts, long[] lengths) {

    /** What a list says of a character: its place in the word and the word's length; 0 if none. */
    int of(int list, int at) {
      return (parts[at] >>> 2 * list & 3) * 8 + (int) (lengths[at] >>> 3 * list & 7);
    }

    private void mark(int list, int start, int end) {
      long length = Math.min(4, end - start);
      for (int at = start; at < end; at++) {
        parts[at] |= (at == start ? 1 : at == end - 1 ? 3 : 2) << 2 * list;
        lengths[at] |= length << 3 * list;
      }
    }
  }

  Places in(String text) {
    var places = new Places(new int[text.length()], new long[text.length()]);
    int[] free = new int[count()];
    int[] ends = new int[count()];
    for (int start = 0; start < text.length(); start++) {
      int any = longest(text, start, ends);
      for (; any != 0; any &= any - 1) {
        int list = Integer.numberOfTrailingZeros(any);
        if (start >= free[list]) {
          places.mark(list, start, ends[list]);
          free[list] = ends[list];
        }
      }
    }
    return places;
  }

  /** The lists that have a word at {@code start}, and where each one's longest ends. */
  private int longest(String text, int start, int[] ends) {
    int any = 0;
    int node = Trie.ROOT;
    int limit = Math.min(text.length(), start + LONGEST);
    for (int at = start; at < limit; at++) {
      node = words.child(node, text.charAt(at));
      if (node == Trie.NONE) {
        break;
      }
      int lists = words.value(node);
      if (lists != Trie.NONE) {
        any |= lists;
        for (int left = lists; left != 0; left &= left - 1) {
          ends[Integer.numberOfTrailingZeros(left)] = at + 1;
        }
      }
    }
    return any;
  }
}
