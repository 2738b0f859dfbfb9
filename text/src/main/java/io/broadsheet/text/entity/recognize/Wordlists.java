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
   * For each list and character the place in the list's word that holds it, and how long that is; 0
   * if there is none. Words of one list do not overlap; the first and longest win.
   */
  int[][] in(String text) {
    int[][] places = new int[count()][text.length()];
    int[] free = new int[count()];
    int[] ends = new int[count()];
    for (int start = 0; start < text.length(); start++) {
      int any = longest(text, start, ends);
      for (int list = 0; any != 0; list++, any >>>= 1) {
        if ((any & 1) == 1 && start >= free[list]) {
          mark(places[list], start, ends[list]);
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
        for (int list = 0; list < ends.length; list++) {
          ends[list] = (lists >> list & 1) == 1 ? at + 1 : ends[list];
        }
      }
    }
    return any;
  }

  private static void mark(int[] places, int start, int end) {
    int length = Math.min(4, end - start);
    for (int at = start; at < end; at++) {
      places[at] = (at == start ? 1 : at == end - 1 ? 3 : 2) * 8 + length;
    }
  }
}
