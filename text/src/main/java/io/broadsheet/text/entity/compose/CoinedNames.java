package io.broadsheet.text.entity.compose;

import io.broadsheet.text.entity.compose.Heads.HeadWord;
import io.broadsheet.text.entity.compose.Heads.Need;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import java.util.List;

/** The made-up names of firms, teams and projects, which are in no dictionary. */
final class CoinedNames {
  private static final int NOWHERE = -1;
  private static final int LONGEST = 14;

  private final Roles roles;
  private final NameParts parts;

  CoinedNames(Roles roles, NameParts parts) {
    this.roles = roles;
    this.parts = parts;
  }

  /** Where a made-up name begins; it stands as single characters, or as a person; else -1. */
  int startOf(String text, List<Token> words) {
    int last = words.size() - 1;
    int first = last;
    while (first > 0 && last - first < LONGEST && inCoinedName(text, words, first - 1)) {
      first--;
    }
    while (first < last && !startsCoined(text, words, first)) {
      first++;
    }
    return first < last ? first : odd(text, words);
  }

  /** Whether the word at {@code index} may be part of a made-up name behind a place. */
  boolean mayHold(String text, List<Token> words, int index, HeadWord head) {
    return inFirm(text, words, index, head) || inTeam(text, words, index);
  }

  /** A team has its town and its sponsor (大连万达队). */
  private boolean inTeam(String text, List<Token> words, int index) {
    Token word = words.get(index);
    return text.charAt(words.getLast().start()) == '队'
        && (word.pos() == PartOfSpeech.PERSON || isCoinedCharacter(text, word));
  }

  /** Between its place and its head a firm has made-up names and the verbs of its trade. */
  private boolean inFirm(String text, List<Token> words, int index, HeadWord head) {
    Token word = words.get(index);
    boolean trade = word.pos() == PartOfSpeech.VERB && word.length() == 2;
    return head.need().ordinal() <= Need.TRADE.ordinal()
        && !NameParts.isName(words.get(index + 1))
        && (trade || isCoinedCharacter(text, word));
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

  private boolean inCoinedName(String text, List<Token> words, int index) {
    return isCoinedCharacter(text, words.get(index))
        || words.get(index).pos() == PartOfSpeech.PERSON
        || parts.passes(text, words, index) && words.get(index).pos() != PartOfSpeech.CONJUNCTION;
  }

  private boolean startsCoined(String text, List<Token> words, int index) {
    Token word = words.get(index);
    return word.pos() == PartOfSpeech.PERSON
        || isCoinedCharacter(text, word) && isCoinedCharacter(text, words.get(index + 1));
  }

  private boolean isCoinedCharacter(String text, Token word) {
    return word.length() == 1
        && Character.isLetter(text.charAt(word.start()))
        && !roles.filler().contains(word.in(text));
  }
}
