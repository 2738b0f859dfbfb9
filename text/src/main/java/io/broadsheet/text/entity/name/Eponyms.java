package io.broadsheet.text.entity.name;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.lexicon.Trie;
import java.util.ArrayList;
import java.util.List;

/** What bears a person's name and is no person: 雷锋班, a doctrine, a prize, a school. */
public final class Eponyms {
  private static final int DOCTRINE_WORDS = 8;

  private final Trie bearers;

  private Eponyms(Trie bearers) {
    this.bearers = bearers;
  }

  /** With the list of the class path. */
  public static Eponyms load(DataFiles files) {
    Trie.Builder trie = new Trie.Builder();
    files.file("entity/eponyms.txt").words().forEach(word -> trie.put(word, 1));
    return new Eponyms(trie.build());
  }

  /** The words with names that are only part of another name as plain nouns. */
  public List<Token> demote(String text, List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean only = token.pos() == PartOfSpeech.PERSON && isPartOfName(text, tokens, i);
      out.add(only ? new Token(token.start(), token.end(), PartOfSpeech.NOUN) : token);
    }
    return out;
  }

  private boolean isPartOfName(String text, List<Token> tokens, int person) {
    int end = tokens.get(person).end();
    return bearers.longestFrom(text, end) > end || isDoctrine(text, tokens, person);
  }

  /** A name and nothing but nouns up to 思想, or up to a prize. */
  private static boolean isDoctrine(String text, List<Token> tokens, int person) {
    int limit = Math.min(tokens.size(), person + DOCTRINE_WORDS);
    for (int i = person + 1; i < limit; i++) {
      Token token = tokens.get(i);
      switch (token.pos()) {
        case MARK, PARTICLE, VERB, PREPOSITION, PRONOUN, PERSON, ADVERB, CONJUNCTION -> {
          return false;
        }
        default -> {}
      }
      boolean prize =
          token.pos() != PartOfSpeech.VERBAL_NOUN && text.charAt(token.end() - 1) == '奖';
      if (prize || token.in(text).equals("思想")) {
        return true;
      }
    }
    return false;
  }
}
