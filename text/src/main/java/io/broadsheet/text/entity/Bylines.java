package io.broadsheet.text.entity;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.Trie;
import io.broadsheet.text.entity.recognize.NameEvidence;
import io.broadsheet.text.entity.recognize.NameScores;
import io.broadsheet.text.entity.recognize.NameSpan;
import io.broadsheet.text.entity.value.NamedEntityType;

/**
 * The names of bylines, which nothing but blanks sets off: 本报记者 陈蔚 通讯员 王亮. Between a role with a
 * blank behind it and the next word that is none, everything that begins with a surname is a name.
 */
final class Bylines implements NameEvidence {
  private static final float PRINTED = 8f;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 3;

  private final Trie roles;
  private final Trie surnames;

  private Bylines(Trie roles, Trie surnames) {
    this.roles = roles;
    this.surnames = surnames;
  }

  static Bylines load(DataFiles files) {
    Trie.Builder roles = new Trie.Builder();
    files.file("entity/byline-roles.txt").words().forEach(role -> roles.putReversed(role, 1));
    Trie.Builder surnames = new Trie.Builder();
    for (String[] row : files.file("entity/surnames.tsv").table()) {
      surnames.put(row[0], 1);
    }
    return new Bylines(roles.build(), surnames.build());
  }

  @Override
  public void weigh(String text, int start, int end, NameScores scores) {
    int at = start;
    while (at < end) {
      boolean opens = isGap(text.charAt(at)) && at > start && isRole(text, start, at);
      at = opens ? names(text, at, end, scores) : at + 1;
    }
  }

  private boolean isRole(String text, int start, int end) {
    int role = roles.longestBefore(text, end);
    return role < end && role >= start;
  }

  /** Speaks for the names behind a role; gives the place behind the last. */
  private int names(String text, int gap, int end, NameScores scores) {
    int at = gap;
    while (true) {
      int from = at;
      while (from < end && isGap(text.charAt(from))) {
        from++;
      }
      int to = from;
      while (to < end && isHan(text.charAt(to))) {
        to++;
      }
      if (!isName(text, from, to)) {
        return Math.max(from, gap + 1);
      }
      scores.name(new NameSpan(from, to, NamedEntityType.PERSON), PRINTED);
      at = to;
    }
  }

  private boolean isName(String text, int from, int to) {
    int given = surnames.longestFrom(text, from);
    int longest = given - from > 1 ? LONGEST + 1 : LONGEST;
    return to - from >= SHORTEST && to - from <= longest && given > from && given < to;
  }

  private static boolean isGap(char c) {
    return c == ' ' || c == '　' || c == '、' || c == '：' || c == '/';
  }

  private static boolean isHan(char c) {
    return c >= '一' && c <= '鿿';
  }
}
