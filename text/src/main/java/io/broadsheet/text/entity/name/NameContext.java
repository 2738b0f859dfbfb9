package io.broadsheet.text.entity.name;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.Trie;
import java.util.ArrayList;
import java.util.List;

/** What the words around a place say about a person's name standing there. */
public final class NameContext {
  private static final float TITLE_BEFORE = -4.2f;
  private static final float GAP = 0f;
  private static final float LIST = -0.7f;
  private static final float NOTHING = 1.3f;

  private final Trie titlesReversed;
  private final Trie followers;
  private final List<Float> weights;

  private NameContext(Trie titlesReversed, Trie followers, List<Float> weights) {
    this.titlesReversed = titlesReversed;
    this.followers = followers;
    this.weights = weights;
  }

  /** With the lists of the class path. */
  public static NameContext load(DataFiles files) {
    Trie.Builder titles = new Trie.Builder();
    files.file("entity/titles.txt").words().forEach(title -> titles.putReversed(title, 1));
    Trie.Builder after = new Trie.Builder();
    List<Float> weights = new ArrayList<>();
    for (String[] row : files.file("entity/name-followers.tsv").table()) {
      for (String word : row[1].split(" ")) {
        after.put(word, weights.size());
      }
      weights.add(Float.parseFloat(row[0]));
    }
    return new NameContext(titles.build(), after.build(), List.copyOf(weights));
  }

  /** What is to be added to the cost of a name at {@code start}, for what stands before it. */
  float before(String text, int start) {
    int at = start;
    while (at > 0 && isSpace(text.charAt(at - 1))) {
      at--;
    }
    if (at == 0) {
      return 0;
    }
    if (titlesReversed.longestBefore(text, at) < at) {
      return TITLE_BEFORE;
    }
    return isListMark(text.charAt(at - 1)) ? LIST : NOTHING;
  }

  /** Whether a title or a verb of speech starts at {@code at}. */
  boolean isTitleAt(String text, int at) {
    int follower = followers.longestValueFrom(text, at);
    return follower != Trie.NONE && weights.get(follower) < TITLE_BEFORE / 2;
  }

  /** Whether a title stands right before {@code start}. */
  boolean hasTitleBefore(String text, int start) {
    return titlesReversed.longestBefore(text, start) < start;
  }

  /** What is to be added to the cost of a name that ends before {@code end}, for what follows. */
  float after(String text, int end) {
    if (end == text.length()) {
      return -0.5f;
    }
    int follower = followers.longestValueFrom(text, end);
    if (follower != Trie.NONE) {
      return weights.get(follower);
    }
    return isSpace(text.charAt(end)) ? GAP : NOTHING;
  }

  private static boolean isListMark(char c) {
    return c == '、' || c == '，' || c == '。' || c == '\n' || c == '“' || c == '：' || c == '（';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '　';
  }
}
