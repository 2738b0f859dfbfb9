package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.Trie;
import java.util.ArrayList;
import java.util.List;

/** The words that end names (公司, 新区) and those that stand beside people's names (书记, 表示). */
final class Cues {
  private static final int LONGEST_HEAD = 8;
  private static final int LONGEST_TITLE = 8;
  private static final int LONGEST_FOLLOWING = 6;

  private final Trie heads;
  private final List<Integer> needs;
  private final Trie titles;
  private final Trie following;

  private Cues(Trie heads, List<Integer> needs, Trie titles, Trie following) {
    this.heads = heads;
    this.needs = List.copyOf(needs);
    this.titles = titles;
    this.following = following;
  }

  static Cues load(DataFiles files) {
    Trie.Builder heads = new Trie.Builder();
    List<Integer> needs = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    for (String[] row : files.file("entity/heads.tsv").table()) {
      String kind = row[0] + " " + row[1];
      if (!kinds.contains(kind)) {
        kinds.add(kind);
      }
      for (String word : row[2].split(" ")) {
        heads.putReversed(word, needs.size());
        needs.add(kinds.indexOf(kind) + 1);
      }
    }
    Trie.Builder titles = new Trie.Builder();
    Trie.Builder following = new Trie.Builder();
    int number = 0;
    for (String title : files.file("entity/titles.txt").words()) {
      if (title.length() > 1) {
        titles.putReversed(title, number);
        following.put(title, number++);
      }
    }
    for (String title : files.file("entity/following-titles.txt").words()) {
      following.put(title, number++);
    }
    return new Cues(heads.build(), needs, titles.build(), following.build());
  }

  /**
   * The cues of a line, each by the place where it ends or starts.
   *
   * @param headEnding the number of the longest head that ends before a place, plus 1; 0 for none
   * @param headLength how long it is
   * @param titleEnding the number of the longest title that ends before a place, plus 1
   * @param titleLength how long it is
   * @param titleStarting the number of the longest title or verb of speech at a place, plus 1
   */
  record Places(
      int[] headEnding,
      int[] headLength,
      int[] titleEnding,
      int[] titleLength,
      int[] titleStarting) {

    private Places(int length) {
      this(
          new int[length + 1],
          new int[length + 1],
          new int[length + 1],
          new int[length + 1],
          new int[length + 1]);
    }
  }

  Places in(String text) {
    var places = new Places(text.length());
    for (int end = 1; end <= text.length(); end++) {
      longestBefore(heads, text, end, LONGEST_HEAD, places.headEnding, places.headLength);
      longestBefore(titles, text, end, LONGEST_TITLE, places.titleEnding, places.titleLength);
    }
    for (int start = 0; start < text.length(); start++) {
      int node = Trie.ROOT;
      int limit = Math.min(text.length(), start + LONGEST_FOLLOWING);
      for (int at = start; at < limit && node != Trie.NONE; at++) {
        node = following.child(node, text.charAt(at));
        if (node != Trie.NONE && following.value(node) != Trie.NONE) {
          places.titleStarting[start] = following.value(node) + 1;
        }
      }
    }
    return places;
  }

  private static void longestBefore(
      Trie reversed, String text, int end, int longest, int[] number, int[] length) {
    int node = Trie.ROOT;
    int first = Math.max(0, end - longest);
    for (int at = end - 1; at >= first; at--) {
      node = reversed.child(node, text.charAt(at));
      if (node == Trie.NONE) {
        return;
      }
      if (reversed.value(node) != Trie.NONE) {
        number[end] = reversed.value(node) + 1;
        length[end] = end - at;
      }
    }
  }

  /** What a head needs before it, as a number; 0 for no head. */
  int needOf(int head) {
    return head == 0 ? 0 : needs.get(head - 1);
  }
}
