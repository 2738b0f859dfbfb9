package io.broadsheet.text.entity;

import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.recognize.NameSpan;
import java.util.ArrayList;
import java.util.List;

/** Lays names over the words of a text, so that each name is one word. */
final class NamedWords {
  private NamedWords() {}

  /**
   * @param words words that cover a text
   * @param names names in their order
   */
  static List<Token> of(List<Token> words, List<NameSpan> names) {
    List<Token> named = new ArrayList<>(words.size());
    int next = 0;
    for (Token word : words) {
      int from = word.start();
      while (next < names.size() && names.get(next).start() < word.end()) {
        NameSpan name = names.get(next);
        if (name.start() >= from) {
          addRest(named, word, from, name.start());
          named.add(
              new Token(name.start(), name.end(), PartOfSpeech.of(name.type()).orElseThrow()));
        }
        from = Math.max(from, name.end());
        if (name.end() > word.end()) {
          break;
        }
        next++;
      }
      addRest(named, word, from, word.end());
    }
    return named;
  }

  /** What a rule took for a name and the model does not is a noun like others. */
  private static void addRest(List<Token> named, Token word, int from, int to) {
    if (from < to) {
      boolean name = word.pos().entityType().isPresent();
      named.add(new Token(from, to, name ? PartOfSpeech.NOUN : word.pos()));
    }
  }
}
