package io.broadsheet.text.entity.compose;

import io.broadsheet.text.entity.compose.Heads.HeadWord;
import io.broadsheet.text.entity.compose.Heads.Need;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import java.util.List;

/** Finds where a name begins whose head is the last of the words read so far. */
final class LeftEdge {
  private static final int NOWHERE = -1;
  private static final int LONGEST = 14;
  private static final int LONGEST_ORGAN = 6;
  private static final int SHORTEST_PROJECT = 5;

  private final NameParts parts;
  private final CoinedNames coinedNames;

  LeftEdge(Roles roles, Heads heads) {
    parts = new NameParts(roles, heads);
    coinedNames = new CoinedNames(roles, parts);
  }

  /** The index of the word that begins the name; -1 if there is none. */
  int of(String text, List<Token> words, HeadWord head) {
    Token last = words.getLast();
    boolean whole = NameParts.isName(last);
    return switch (head.type()) {
      case PLACE -> whole ? NOWHERE : place(text, words, head);
      case PROJECT -> project(text, words);
      default -> whole ? adjacent(text, words) : organization(text, words, head);
    };
  }

  /**
   * A known name (国务院) takes the names right before it (美国国务院), and a noun between (乌克兰武装部队总参谋部).
   */
  private int adjacent(String text, List<Token> words) {
    int last = words.size() - 1;
    int first = last;
    for (int i = last - 1; i >= Math.max(0, last - LONGEST_ORGAN); i--) {
      Token word = words.get(i);
      if (parts.leads(text, word)) {
        first = i;
      } else if (first != last || !parts.isPlainNoun(text, word)) {
        break;
      }
    }
    return first;
  }

  /** The farthest beginning that can be reached. */
  private int organization(String text, List<Token> words, HeadWord head) {
    int last = words.size() - 1;
    int reach = head.need().ordinal() >= Need.ORGAN.ordinal() ? LONGEST_ORGAN : LONGEST;
    int best = NOWHERE;
    for (int i = last - 1; i >= Math.max(0, last - reach); i--) {
      if (parts.begins(text, words.get(i), head)) {
        best = i;
      } else if (!parts.passes(text, words, i)
          && (best != NOWHERE || !coinedNames.mayHold(text, words, i, head))) {
        break;
      }
    }
    return best == NOWHERE && head.need() == Need.ANYTHING
        ? coinedNames.startOf(text, words)
        : best;
  }

  /** The nearest beginning: 山东省 青岛市 ... are places of their own. */
  private int place(String text, List<Token> words, HeadWord head) {
    int last = words.size() - 1;
    if (head.need() == Need.SUFFIX) {
      return last > 0 && takesSuffix(words.get(last - 1)) ? last - 1 : NOWHERE;
    }
    for (int i = last - 1; i >= Math.max(0, last - LONGEST_ORGAN); i--) {
      if (parts.begins(text, words.get(i), head)) {
        return i;
      }
      if (!parts.passes(text, words, i)) {
        break;
      }
    }
    return NOWHERE;
  }

  private static boolean takesSuffix(Token word) {
    return word.length() > 1
        && (word.pos() == PartOfSpeech.PLACE || word.pos() == PartOfSpeech.PERSON);
  }

  private int project(String text, List<Token> words) {
    int named = NOWHERE;
    int last = words.size() - 1;
    for (int i = last - 1; i >= Math.max(0, last - LONGEST); i--) {
      if (NameParts.isName(words.get(i))) {
        named = i;
      } else if (!parts.passes(text, words, i)) {
        break;
      }
    }
    int first = named == NOWHERE ? coinedNames.startOf(text, words) : named;
    boolean brandOnly = first != NOWHERE && words.get(first).length() > 2 && named == NOWHERE;
    boolean telling =
        first != NOWHERE && words.get(last).start() - words.get(first).end() >= SHORTEST_PROJECT;
    return telling && !brandOnly ? first : NOWHERE;
  }
}
