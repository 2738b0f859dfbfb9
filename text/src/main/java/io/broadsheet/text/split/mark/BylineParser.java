package io.broadsheet.text.split.mark;

import io.broadsheet.text.page.PageArticle.Reporter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the words of one line and decides whether they make a byline. */
final class BylineParser {

  /** What speaks for a byline, or against one. */
  private enum Sign {
    /** A bullet stands before it that only bylines have. */
    BULLET,
    /** It holds a role. */
    ROLE,
    /** A word closes it. */
    END,
    /** A name or a remark stands apart from a role. */
    APART,
    /** It marks an opinion piece of the paper itself. */
    COMMENTATOR,
    /** A name has a known surname. */
    SURNAME,
    /** A name has none. */
    NO_SURNAME
  }

  private final BylineLexicon lexicon;
  private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
  private final List<Reporter> reporters = new ArrayList<>();
  private String current = "";

  private BylineParser(BylineLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The byline that the words make, all of them.
   *
   * @param bullet whether a bullet stands before them that only bylines have
   */
  static Optional<Byline> parse(List<String> words, boolean bullet, BylineLexicon lexicon) {
    BylineParser parser = new BylineParser(lexicon);
    if (bullet) {
      parser.signs.add(Sign.BULLET);
    }
    return words.stream().allMatch(parser::take) ? parser.byline() : Optional.empty();
  }

  private boolean take(String word) {
    if (lexicon.isEnd(word)) {
      signs.add(Sign.END);
      return signs.contains(Sign.ROLE) || !reporters.isEmpty() || lexicon.namesWork(word);
    }
    if (lexicon.closesAffiliation(word)) {
      signs.add(Sign.APART);
      return true;
    }
    if (lexicon.isCommentator(word)) {
      signs.add(Sign.COMMENTATOR);
      signs.add(Sign.ROLE);
      current = word;
      return true;
    }
    String role = lexicon.longestRole(word);
    if (!role.isEmpty()) {
      signs.add(Sign.ROLE);
      current = role;
      return role.length() == word.length() || takeNames(word, role.length());
    }
    signs.add(Sign.APART);
    return takeName(word);
  }

  private boolean takeNames(String word, int from) {
    for (int at = from + 2; at < word.length(); at++) {
      if (lexicon.longestRole(word.substring(at)).length() > 1) {
        return takeName(word.substring(from, at)) && take(word.substring(at));
      }
    }
    return takeName(word.substring(from));
  }

  private boolean takeName(String word) {
    String name = lexicon.withoutEnd(word);
    if (!BylineLexicon.isName(name)) {
      return false;
    }
    signs.add(lexicon.hasSurname(name) ? Sign.SURNAME : Sign.NO_SURNAME);
    reporters.add(new Reporter(name, current));
    return true;
  }

  private Optional<Byline> byline() {
    return byRole() || byBullet()
        ? Optional.of(new Byline(reporters, signs.contains(Sign.COMMENTATOR)))
        : Optional.empty();
  }

  private boolean byRole() {
    boolean certain =
        signs.contains(Sign.BULLET)
            || signs.contains(Sign.END)
            || signs.contains(Sign.APART)
            || signs.contains(Sign.SURNAME)
            || current.startsWith("本");
    boolean named = !reporters.isEmpty() && certain;
    return signs.contains(Sign.ROLE) && (signs.contains(Sign.COMMENTATOR) || named);
  }

  private boolean byBullet() {
    return signs.contains(Sign.BULLET) && !reporters.isEmpty() && !signs.contains(Sign.NO_SURNAME);
  }
}
