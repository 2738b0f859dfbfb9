package io.broadsheet.text.split.mark;

import java.util.Set;

/** The words that bylines are made of: roles, affiliations, what closes them, and surnames. */
final class BylineLexicon {

  private static final int LONGEST_NAME = 4;
  private static final Set<String> WORK = Set.of("文", "图", "文/图", "图/文", "文图", "图文");

  private final Set<String> roles;
  private final Set<String> affiliations;
  private final Set<String> commentators;
  private final Set<String> ends;
  private final Set<String> surnames;

  BylineLexicon(Vocabulary vocabulary) {
    roles = vocabulary.words("role");
    affiliations = vocabulary.words("affiliation");
    commentators = vocabulary.words("commentator");
    ends = vocabulary.words("byline-end");
    surnames = vocabulary.words("surname");
  }

  /** Whether the word closes a byline: 报道, 摄. */
  boolean isEnd(String word) {
    return ends.contains(word);
  }

  /** Whether the word marks an opinion piece of the paper itself. */
  boolean isCommentator(String word) {
    return commentators.contains(word);
  }

  /** Words for what was done may stand before the names, too: 文/图 记者 张三. */
  boolean namesWork(String word) {
    return WORK.contains(word);
  }

  /** A paper's own remark before the names: 本报综合. */
  boolean closesAffiliation(String word) {
    return ends.stream()
        .anyMatch(
            end ->
                word.endsWith(end)
                    && affiliations.contains(word.substring(0, word.length() - end.length())));
  }

  /** A name without what closes the byline behind it. */
  String withoutEnd(String word) {
    for (String end : ends) {
      if (end.length() > 1 && word.length() > end.length() + 1 && word.endsWith(end)) {
        return word.substring(0, word.length() - end.length());
      }
    }
    return word;
  }

  /** The longest role that {@code word} starts with, its affiliation included; else empty. */
  String longestRole(String word) {
    String longest = "";
    for (int at = affiliation(word); ; at = 0) {
      for (String candidate : roles) {
        boolean here = word.startsWith(candidate, at);
        boolean alone = candidate.length() > 1 || word.length() == at + candidate.length();
        if (here && alone && at + candidate.length() > longest.length()) {
          longest = word.substring(0, at + candidate.length());
        }
      }
      if (at == 0) {
        return longest;
      }
    }
  }

  private int affiliation(String word) {
    int longest = 0;
    for (String affiliation : affiliations) {
      int at = word.indexOf(affiliation);
      if (at >= 0 && at <= 6) {
        longest = Math.max(longest, at + affiliation.length());
      }
    }
    return longest;
  }

  /** Whether the word may be a person's name by its letters. */
  static boolean isName(String word) {
    int dot = word.indexOf('·');
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c) && c != '·' && c != '○') {
        return false;
      }
      letters++;
    }
    return letters >= 2 && letters <= (dot > 0 ? 3 * LONGEST_NAME : LONGEST_NAME);
  }

  /** Whether a name opens with a known surname. */
  boolean hasSurname(String name) {
    return surnames.contains(name.substring(0, 1))
        || (name.length() > 2 && surnames.contains(name.substring(0, 2)));
  }
}
