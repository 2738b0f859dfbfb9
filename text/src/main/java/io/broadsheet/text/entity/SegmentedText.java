package io.broadsheet.text.entity;

import io.broadsheet.text.entity.compose.Composition;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.recognize.NameSpan;
import io.broadsheet.text.entity.recognize.RecognizedNames;
import java.util.List;

/**
 * A text as words.
 *
 * @param printed the text as printed
 * @param text the same in simplified characters, place by place
 * @param words its words before any names were put together, line by line
 * @param composed its words with the names that rules put together
 * @param recognized its names
 * @param names its words with each name as one word, and the projects, which may hold other names
 */
record SegmentedText(
    String printed,
    String text,
    List<Token> words,
    Composition composed,
    RecognizedNames recognized,
    Composition names) {

  SegmentedText {
    words = List.copyOf(words);
  }

  /** The same text with other names in it. */
  SegmentedText with(RecognizedNames other) {
    List<NameSpan> units = PlaceUnits.of(other.names(), composed.tokens());
    return new SegmentedText(
        printed,
        text,
        words,
        composed,
        other,
        new Composition(NamedWords.of(words, units), composed.projects()));
  }

  List<Token> tokens() {
    return names.tokens();
  }

  List<Token> projects() {
    return names.projects();
  }
}
