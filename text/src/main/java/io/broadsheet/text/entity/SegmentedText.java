package io.broadsheet.text.entity;

import io.broadsheet.text.entity.compose.Composition;
import io.broadsheet.text.entity.lexicon.Token;
import java.util.List;

/**
 * A text as words.
 *
 * @param text the text
 * @param words its words before any names were put together, line by line
 * @param names its words with each name as one word, and the projects, which may hold other names
 */
record SegmentedText(String text, List<Token> words, Composition names) {

  SegmentedText {
    words = List.copyOf(words);
  }

  List<Token> tokens() {
    return names.tokens();
  }

  List<Token> projects() {
    return names.projects();
  }
}
