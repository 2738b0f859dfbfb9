package io.broadsheet.streams.entity.compose;

import io.broadsheet.streams.entity.EntityType;
import io.broadsheet.streams.entity.compose.Heads.Head;
import io.broadsheet.streams.entity.compose.Heads.Need;
import io.broadsheet.streams.entity.lexicon.PartOfSpeech;
import io.broadsheet.streams.entity.lexicon.Token;
import java.util.List;

/** Finds where a name begins whose head is the last of the words read so far. */
final class LeftEdge {
  private static final int NOWHERE = -1;
  private static final int LONGEST = 14;
  private static final int LONGEST_ORGAN = 6;
  private static final int SHORTEST_PROJECT = 5;

  private final Roles roles;
  private final Heads heads;

  LeftEdge(Roles roles, Heads heads) {
    this.roles = roles;
    this.heads = heads;
  }

  /** The index of the word that begins the name; -1 if there is none. */
  int of(String text, List<Token> words, Head head) {
    Token last = words.getLast();
    boolean whole = isName(last);
    return switch (head.type()) {
      case PLACE -> whole ? NOWHERE : place(text, words, head);
      case PROJECT -> project(text, words, head);
      default -> whole ? adjacent(text, words) : organization(text, words, head);
    };
  }

  private static boolean isName(Token token) {
    return token.pos() == PartOfSpeech.ORGANIZATION || token.pos() == PartOfSpeech.PLACE;
  }

  /**
   * A known name (国务院) takes the names right before it (美国国务院), and a noun between (乌克兰武装部队总参谋部).
   */
  private int adjacent(String text, List<Token> words) {
    int last = words.size() - 1;
    int first = last;
    for (int i = last - 1; i >= Math.max(0, last - LONGEST_ORGAN); i--) {
      Token word = words.get(i);
      if (leads(text, word)) {
        first = i;
      } else if (first != last || !isPlainNoun(text, word)) {
        break;
      }
    }
    return first;
  }

  private boolean isPlainNoun(String text, Token word) {
    return word.pos() == PartOfSpeech.NOUN
        && word.length() > 1
        && !roles.stop().contains(word.in(text));
  }

  /** 省 and 区 stand before the organs of one's own 省 and 区. */
  private boolean leads(String text, Token word) {
    return isName(word) && word.length() > 1
        || word.length() == 1 && roles.start().contains(word.in(text));
  }

  /** The farthest beginning that can be reached. */
  private int organization(String text, List<Token> words, Head head) {
    int last = words.size() - 1;
    int reach = head.need().ordinal() >= Need.ORGAN.ordinal() ? LONGEST_ORGAN : LONGEST;
    int best = NOWHERE;
    for (int i = last - 1; i >= Math.max(0, last - reach); i--) {
      if (begins(text, words.get(i), head)) {
        best = i;
      } else if (!passes(text, words, i) && (best != NOWHERE || !inBrand(text, words, i, head))) {
        break;
      }
    }
    return best == NOWHERE && head.need() == Need.ANYTHING ? brand(text, words) : best;
  }

  /** The nearest beginning: 山东省 青岛市 ... are places of their own. */
  private int place(String text, List<Token> words, Head head) {
    int last = words.size() - 1;
    if (head.need() == Need.SUFFIX) {
      return last > 0 && takesSuffix(words.get(last - 1)) ? last - 1 : NOWHERE;
    }
    for (int i = last - 1; i >= Math.max(0, last - LONGEST_ORGAN); i--) {
      if (begins(text, words.get(i), head)) {
        return i;
      }
      if (!passes(text, words, i)) {
        break;
      }
    }
    return NOWHERE;
  }

  private static boolean takesSuffix(Token word) {
    return word.length() > 1
        && (word.pos() == PartOfSpeech.PLACE || word.pos() == PartOfSpeech.PERSON);
  }

  private int project(String text, List<Token> words, Head head) {
    int named = NOWHERE;
    int last = words.size() - 1;
    for (int i = last - 1; i >= Math.max(0, last - LONGEST); i--) {
      if (isName(words.get(i))) {
        named = i;
      } else if (!passes(text, words, i)) {
        break;
      }
    }
    int first = named == NOWHERE ? brand(text, words) : named;
    boolean brandOnly = first != NOWHERE && words.get(first).length() > 2 && named == NOWHERE;
    boolean telling =
        first != NOWHERE && words.get(last).start() - words.get(first).end() >= SHORTEST_PROJECT;
    return telling && !brandOnly ? first : NOWHERE;
  }

  /** A made-up name that is in no dictionary stands as single characters, or as a person. */
  private int brand(String text, List<Token> words) {
    int last = words.size() - 1;
    int first = last;
    while (first > 0 && last - first < LONGEST && inBrandedName(text, words, first - 1)) {
      first--;
    }
    while (first < last && !startsBrand(text, words, first)) {
      first++;
    }
    return first < last ? first : odd(text, words);
  }

  private boolean inBrand(String text, List<Token> words, int index, Head head) {
    return inFirm(text, words, index, head) || inTeam(text, words, index);
  }

  /** A team has its town and its sponsor (大连万达队). */
  private boolean inTeam(String text, List<Token> words, int index) {
    Token word = words.get(index);
    return text.charAt(words.getLast().start()) == '队'
        && (word.pos() == PartOfSpeech.PERSON || isBrandCharacter(text, word));
  }

  /** Between its place and its head a firm has made-up names and the verbs of its trade. */
  private boolean inFirm(String text, List<Token> words, int index, Head head) {
    Token word = words.get(index);
    boolean trade = word.pos() == PartOfSpeech.VERB && word.length() == 2;
    return head.need().ordinal() <= Need.TRADE.ordinal()
        && !isName(words.get(index + 1))
        && (trade || isBrandCharacter(text, word));
  }

  /** A word that is nothing else before 集团 (现代集团) is a brand too. */
  private int odd(String text, List<Token> words) {
    int before = words.size() - 2;
    if (before < 0 || roles.stop().contains(words.get(before).in(text))) {
      return NOWHERE;
    }
    Token word = words.get(before);
    boolean odd =
        switch (word.pos()) {
          case TIME, PROPER, LATIN -> true;
          default -> false;
        };
    return odd && word.length() > 1 ? before : NOWHERE;
  }

  private boolean inBrandedName(String text, List<Token> words, int index) {
    return isBrandCharacter(text, words.get(index))
        || words.get(index).pos() == PartOfSpeech.PERSON
        || passes(text, words, index) && words.get(index).pos() != PartOfSpeech.CONJUNCTION;
  }

  private boolean startsBrand(String text, List<Token> words, int index) {
    Token word = words.get(index);
    return word.pos() == PartOfSpeech.PERSON
        || isBrandCharacter(text, word) && isBrandCharacter(text, words.get(index + 1));
  }

  private boolean isBrandCharacter(String text, Token word) {
    return word.length() == 1
        && Character.isLetter(text.charAt(word.start()))
        && !roles.filler().contains(word.in(text));
  }

  private boolean begins(String text, Token word, Head head) {
    return switch (word.pos()) {
      case PLACE, ORGANIZATION -> true;
      case LATIN -> head.type() == EntityType.ORGANIZATION;
      case PERSON ->
          head.need().ordinal() <= Need.TRADE.ordinal()
              || isClub(text, word, head)
              || isNamesake(text, word, head);
      default -> head.type() == EntityType.ORGANIZATION && starts(text, word, head);
    };
  }

  /** 鲁迅公园 and 宋庆龄基金会 bear the name of a person. */
  private boolean isNamesake(String text, Token word, Head head) {
    int end = Math.min(text.length(), word.end() + head.length());
    return roles.named().contains(text.substring(word.end(), end));
  }

  /** A foreign town is read as a person (阿森纳队). */
  private static boolean isClub(String text, Token word, Head head) {
    return head.need() == Need.ALONE && word.length() > 2 && text.startsWith("队", word.end());
  }

  /** 国际 and 全国 begin 国际乒联 and 全国妇联, but no 国际中心. */
  private boolean starts(String text, Token word, Head head) {
    String start = word.in(text);
    return roles.start().contains(start)
        || head.need() == Need.NAME && roles.wide().contains(start);
  }

  private boolean passes(String text, List<Token> words, int index) {
    Token token = words.get(index);
    String word = token.in(text);
    if (roles.stop().contains(word)) {
      return false;
    }
    if (roles.link().contains(word)) {
      return true;
    }
    boolean verbal = token.pos() == PartOfSpeech.VERB || token.pos() == PartOfSpeech.VERBAL_NOUN;
    if (verbal && index + 1 < words.size() && isName(words.get(index + 1))) {
      return false; // a verb and its object
    }
    if (roles.pass().contains(word)
        || roles.start().contains(word)
        || roles.wide().contains(word)) {
      return true;
    }
    return switch (token.pos()) {
      case NOUN, VERBAL_NOUN, DISTINGUISHING, OTHER, IDIOM, PLACE, ORGANIZATION -> true;
      case PROPER, ABBREVIATION -> token.length() > 1;
      case NUMBER ->
          word.startsWith("第") || index + 2 >= words.size() && words.getLast().length() > 1;
      case CONJUNCTION -> joins(text, words, index);
      case PREPOSITION -> word.equals("与") && joins(text, words, index);
      case POSITION -> "东南西北中".contains(word);
      default -> false;
    };
  }

  /** Whether a 和 stands between two subjects of one name, not between two names. */
  private boolean joins(String text, List<Token> words, int index) {
    return index > 0
        && index + 1 < words.size()
        && isSubject(text, words.get(index - 1))
        && isSubject(text, words.get(index + 1))
        && heads.endingAt(text, words.get(index - 1).start(), words.get(index - 1).end()).isEmpty();
  }

  private boolean isSubject(String text, Token token) {
    String word = token.in(text);
    return word.length() > 1
        && !roles.stop().contains(word)
        && (token.pos() == PartOfSpeech.NOUN
            || token.pos() == PartOfSpeech.VERBAL_NOUN
            || roles.pass().contains(word));
  }
}
