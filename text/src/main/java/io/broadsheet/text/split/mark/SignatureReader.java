package io.broadsheet.text.split.mark;

import io.broadsheet.text.page.PageArticle.Reporter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the names in text of which is known that it tells who wrote an article: {@code 农艺师 申有根},
 * {@code （沿溪法庭 龚小莉 施 文）}, {@code 【記者陸小芬／台東報導】}. Offices, places and photographers are nobody.
 */
public final class SignatureReader {

  private static final int LONGEST = 70;
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_FOREIGN_NAME = 9;

  /** Where a dispatch comes from and when: 台北8日電. */
  private static final Pattern PLACED =
      Pattern.compile("\\p{IsHan}{2}[縣县市]?[\\d一二三四五六七八九十廿]{1,3}日(?:專電|专电|电|電|讯|訊)");

  private final List<String> roles;
  private final Set<String> photo;
  private final List<String> ends;
  private final Set<String> offices;
  private final Set<String> nobody;
  private final Set<String> places;
  private final Set<String> surnames;
  private final Set<String> commentators;

  /** Reads with the lists {@code signature-role} and others of a vocabulary. */
  public SignatureReader(Vocabulary vocabulary) {
    roles = longestFirst(vocabulary.words("signature-role"));
    photo = vocabulary.words("signature-photo");
    ends = longestFirst(vocabulary.words("signature-end"));
    offices = vocabulary.words("signature-office");
    nobody = vocabulary.words("signature-nobody");
    places = vocabulary.words("signature-place");
    surnames = vocabulary.words("signature-surname");
    commentators = vocabulary.words("commentator");
  }

  private static List<String> longestFirst(Set<String> words) {
    return words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** What a signature says; empty if it names nobody. */
  public Optional<Byline> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Words words = new Words();
    List<String> all = SignatureWords.of(PLACED.matcher(text).replaceAll(" "));
    for (int i = 0; i < all.size(); i++) {
      words.take(all.get(i), i == all.size() - 1);
    }
    List<Reporter> reporters = words.reporters();
    return reporters.isEmpty() && !words.commentator
        ? Optional.empty()
        : Optional.of(new Byline(reporters, words.commentator));
  }

  /** Whether a word of two to four characters opens with a surname. */
  public boolean isName(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKC);
    boolean two = plain.length() > 2 && surnames.contains(plain.substring(0, 2));
    boolean one = !plain.isEmpty() && surnames.contains(plain.substring(0, 1));
    return word.length() >= 2
        && (two || one)
        && word.length() <= (two ? LONGEST_NAME : 3)
        && word.chars().allMatch(SignatureReader::fits);
  }

  /** The names that are run together in one of four characters: 王飞李永; else the name alone. */
  public List<String> apart(String name) {
    boolean two =
        name.length() == 4
            && !isName(name)
            && isName(name.substring(0, 2))
            && isName(name.substring(2));
    return two ? List.of(name.substring(0, 2), name.substring(2)) : List.of(name);
  }

  private static boolean fits(int c) {
    return Character.isIdeographic(c) || c == '·' || c == '・' || (c >= 0x2E80 && c <= 0x2FDF);
  }

  /** What the words read so far tell. */
  private final class Words {

    private final List<Reporter> found = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private String role = "";
    private int sinceRole;
    private boolean pictures;
    private boolean commentator;

    void take(String word, boolean last) {
      if (SignatureWords.isBreak(word)) {
        return;
      }
      if (commentators.contains(word)) {
        commentator = true;
      } else if (photo.contains(word)) {
        photo(last);
      } else if (roles.contains(word)) {
        role(word);
      } else {
        name(word);
      }
    }

    /** A word for pictures stands before the photographer or, if it is the last, behind. */
    private void photo(boolean last) {
      while (last && found.size() > sinceRole) {
        found.removeLast();
      }
      pictures = true;
    }

    private void role(String word) {
      role = word;
      pictures = false;
      sinceRole = found.size();
    }

    private void name(String word) {
      String rest = word;
      for (String candidate : roles) {
        int at = rest.indexOf(candidate);
        if (candidate.length() > 1 && at >= 0 && at + candidate.length() < rest.length()) {
          if (at >= 2 && isName(rest.substring(0, at))) {
            add(rest.substring(0, at));
          }
          role(candidate);
          rest = rest.substring(at + candidate.length());
          break;
        }
      }
      boolean glued = rest.length() < word.length();
      if (glued && "系為为是持".indexOf(rest.charAt(0)) >= 0) {
        return;
      }
      String name = withoutEnd(rest);
      boolean reported = name.length() + 1 < rest.length();
      if (glued && name.length() > 3 && !isName(name)) {
        add(name.substring(0, isName(name.substring(0, 3)) ? 3 : 2));
      } else if (glued || !reported || found.isEmpty()) {
        add(name);
      }
    }

    private String withoutEnd(String word) {
      for (String end : ends) {
        int length = word.length() - end.length();
        if (word.endsWith(end) && length >= 2 && (end.length() > 1 || !isName(word))) {
          return word.substring(0, length);
        }
      }
      return word;
    }

    private void add(String printed) {
      String word = withoutTitle(printed);
      boolean foreign = word.indexOf('·') > 0 || word.indexOf('・') > 0;
      boolean person = !places.contains(word) && nobody.stream().noneMatch(word::endsWith);
      if (pictures
          || word.length() < 2
          || !person
          || !word.chars().allMatch(SignatureReader::fits)) {
        return;
      }
      boolean office = offices.stream().anyMatch(word::endsWith);
      if (foreign && word.length() <= LONGEST_FOREIGN_NAME) {
        found.add(new Reporter(word, role));
      } else if (word.length() > LONGEST_NAME) {
        behindOffice(word, office);
      } else if (isName(word) && !office) {
        found.add(new Reporter(word, role));
      } else if (!office && word.indexOf('月') < 0) {
        others.add(word);
      }
    }

    /** A name may stand right before a title: 林恩溥牧師. */
    private String withoutTitle(String word) {
      for (String title : nobody) {
        int length = word.length() - title.length();
        if (length >= 2 && word.endsWith(title) && isName(word.substring(0, length))) {
          return word.substring(0, length);
        }
      }
      return word;
    }

    /** A name behind an office without a space: 高陽劉寶和. */
    private void behindOffice(String word, boolean office) {
      for (int length = 3; length >= 2 && !office; length--) {
        String name = word.substring(word.length() - length);
        if (isName(name) && word.length() <= LONGEST_NAME + 8) {
          found.add(new Reporter(name, role));
          return;
        }
      }
    }

    /** Those with surnames; without any the others, who sign by other names. */
    List<Reporter> reporters() {
      boolean named = !found.isEmpty();
      if (!named && !others.isEmpty() && !commentator) {
        found.add(new Reporter(others.getLast(), role));
      }
      if (named && !role.isEmpty()) {
        others.stream().map(name -> new Reporter(name, role)).forEach(found::add);
      }
      return List.copyOf(found);
    }
  }
}
