package io.broadsheet.streams.entity.name;

import io.broadsheet.streams.entity.lexicon.Resource;
import io.broadsheet.streams.entity.lexicon.Trie;

/** What the words around a place say about a person's name standing there. */
final class NameContext {
  private static final float TITLE_BEFORE = -3.5f;
  private static final float FOLLOWER = -1.8f;
  private static final float LIST = -0.7f;
  private static final float NOTHING = 0.8f;

  private final Trie titlesReversed;
  private final Trie followers;

  private NameContext(Trie titlesReversed, Trie followers) {
    this.titlesReversed = titlesReversed;
    this.followers = followers;
  }

  static NameContext load() {
    Trie.Builder titles = new Trie.Builder();
    Resource.words("titles.txt").forEach(title -> titles.putReversed(title, 1));
    Trie.Builder after = new Trie.Builder();
    Resource.words("name-followers.txt").forEach(word -> after.put(word, word.length()));
    return new NameContext(titles.build(), after.build());
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

  /** What is to be added to the cost of a name that ends before {@code end}, for what follows. */
  float after(String text, int end) {
    if (end == text.length()) {
      return -0.5f;
    }
    int matched = followers.longestFrom(text, end) - end;
    if (matched >= 2) {
      return FOLLOWER;
    }
    return matched == 1 || isSpace(text.charAt(end)) ? FOLLOWER / 3 : NOTHING;
  }

  private static boolean isListMark(char c) {
    return c == '、' || c == '，' || c == '。' || c == '\n' || c == '“' || c == '：' || c == '（';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '　';
  }
}
