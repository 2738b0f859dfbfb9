package io.broadsheet.text.split.mark;

import io.broadsheet.text.page.PageArticle.Reporter;
import io.broadsheet.text.split.line.Blank;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads bylines such as {@code □本报记者 张三 李　四 通讯员 王五 报道}. A line is a byline if every word of it is a
 * role, a name, or a word that closes a byline, and there is a role or a bullet that only bylines
 * have.
 */
public final class BylineReader {

  private static final int LONGEST = 90;
  private static final int LONGEST_NAME = 4;
  private static final String BULLETS = "□■◇◆●○△▲▽▼☆★◎⊙*·—-―/／\\|";
  private static final String SIGNS = "◎●○◇▲△★☆⊙—―";
  private static final Set<String> WORK = Set.of("文", "图", "文/图", "图/文", "文图", "图文");

  private final Set<String> roles;
  private final Set<String> affiliations;
  private final Set<String> commentators;
  private final Set<String> ends;
  private final Set<String> surnames;

  /** Reads with the lists {@code role}, {@code affiliation} and others of a vocabulary. */
  public BylineReader(Vocabulary vocabulary) {
    roles = vocabulary.words("role");
    affiliations = vocabulary.words("affiliation");
    commentators = vocabulary.words("commentator");
    ends = vocabulary.words("byline-end");
    surnames = vocabulary.words("surname");
  }

  /** The byline that {@code line}, as a whole, is. */
  public Optional<Byline> read(CharSequence line) {
    boolean sentence = Glance.holds(line, LONGEST, "。！？；“");
    if (line.length() == 0 || line.length() > LONGEST || sentence) {
      return Optional.empty();
    }
    String text = line.toString().strip();
    int start = 0;
    while (start < text.length() && (isBullet(text.charAt(start)) || opens(text.charAt(start)))) {
      start++;
    }
    boolean box = start > 0 && "□■".indexOf(text.charAt(0)) >= 0;
    String words = text.substring(start);
    boolean sign = start > 0 && SIGNS.indexOf(text.charAt(0)) >= 0 && namesOnly(words, 2);
    return parse(words, box || sign);
  }

  /**
   * Whether {@code line} is nothing but names without a role: two or more, or one of three
   * characters or padded to the width of three.
   */
  public boolean namesOnly(CharSequence line) {
    return namesOnly(line.toString().strip(), 3);
  }

  private boolean namesOnly(String line, int shortest) {
    List<String> words = BylineWords.of(line);
    boolean names = words.stream().allMatch(word -> isName(word) && hasSurname(word));
    boolean shape = words.size() > 1 || (line.length() >= shortest && line.length() <= 4);
    boolean small = words.size() <= 4 && words.stream().allMatch(word -> word.length() <= 3);
    return !words.isEmpty() && names && shape && small;
  }

  private Optional<Byline> parse(String text, boolean bullet) {
    Tally tally = new Tally(bullet);
    for (String word : BylineWords.of(text)) {
      if (!tally.take(word)) {
        return Optional.empty();
      }
    }
    return tally.byline();
  }

  private static boolean isBullet(char c) {
    return BULLETS.indexOf(c) >= 0 || Blank.is(c);
  }

  private static boolean opens(char c) {
    return "（(【[".indexOf(c) >= 0;
  }

  /** Takes the words of one line and decides whether they make a byline. */
  private final class Tally {
    private final List<Reporter> reporters = new ArrayList<>();
    private final boolean bullet;
    private boolean role;
    private boolean ended;
    private boolean apart;
    private boolean commentator;
    private boolean surname;
    private boolean surnamesOnly = true;
    private String current = "";

    Tally(boolean bullet) {
      this.bullet = bullet;
    }

    boolean take(String word) {
      if (ends.contains(word)) {
        ended = true;
        return role || !reporters.isEmpty() || namesWork(word);
      }
      if (closesAffiliation(word)) {
        apart = true;
        return true;
      }
      if (commentators.contains(word)) {
        commentator = true;
        role = true;
        current = word;
        return true;
      }
      String printedRole = longestRole(word);
      if (!printedRole.isEmpty()) {
        role = true;
        current = printedRole;
        return printedRole.length() == word.length() || takeNames(word, printedRole.length());
      }
      apart = true;
      return takeName(word);
    }

    /** Words for what was done may stand before the names, too: 文/图 记者 张三. */
    private boolean namesWork(String word) {
      return WORK.contains(word);
    }

    /** A paper's own remark before the names: 本报综合. */
    private boolean closesAffiliation(String word) {
      return ends.stream()
          .anyMatch(
              end ->
                  word.endsWith(end)
                      && affiliations.contains(word.substring(0, word.length() - end.length())));
    }

    private boolean takeNames(String word, int from) {
      for (int at = from + 2; at < word.length(); at++) {
        if (longestRole(word.substring(at)).length() > 1) {
          return takeName(word.substring(from, at)) && take(word.substring(at));
        }
      }
      return takeName(word.substring(from));
    }

    private boolean takeName(String word) {
      String name = withoutEnd(word);
      if (!isName(name)) {
        return false;
      }
      surnamesOnly &= hasSurname(name);
      surname |= hasSurname(name);
      reporters.add(new Reporter(name, current));
      return true;
    }

    private String withoutEnd(String word) {
      for (String end : ends) {
        if (end.length() > 1 && word.length() > end.length() + 1 && word.endsWith(end)) {
          return word.substring(0, word.length() - end.length());
        }
      }
      return word;
    }

    Optional<Byline> byline() {
      boolean named = !reporters.isEmpty();
      boolean certain = bullet || ended || apart || surname || current.startsWith("本");
      return (role && (commentator || (named && certain))) || (bullet && named && surnamesOnly)
          ? Optional.of(new Byline(reporters, commentator))
          : Optional.empty();
    }
  }

  /** The longest role that {@code word} starts with, its affiliation included; else empty. */
  private String longestRole(String word) {
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

  private static boolean isName(String word) {
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

  private boolean hasSurname(String name) {
    return surnames.contains(name.substring(0, 1))
        || (name.length() > 2 && surnames.contains(name.substring(0, 2)));
  }
}
