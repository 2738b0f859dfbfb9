package io.broadsheet.text.entity;

import io.broadsheet.text.entity.compose.Composition;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import java.util.List;
import java.util.Optional;

/**
 * A text as words, each name as one word, and the projects, which may hold other names.
 *
 * @param text the text
 * @param names its words and its projects
 */
record Reading(String text, Composition names) {

  List<Token> tokens() {
    return names.tokens();
  }

  List<Token> projects() {
    return names.projects();
  }

  /** The kind of entity that a word names, if it names one. */
  static Optional<EntityType> typeOf(PartOfSpeech pos) {
    return switch (pos) {
      case PERSON -> Optional.of(EntityType.PERSON);
      case PLACE -> Optional.of(EntityType.PLACE);
      case ORGANIZATION -> Optional.of(EntityType.ORGANIZATION);
      default -> Optional.empty();
    };
  }

  /** How a word of this type is read. */
  static Optional<PartOfSpeech> posOf(EntityType type) {
    return switch (type) {
      case PERSON -> Optional.of(PartOfSpeech.PERSON);
      case PLACE -> Optional.of(PartOfSpeech.PLACE);
      case ORGANIZATION -> Optional.of(PartOfSpeech.ORGANIZATION);
      case PROJECT, DOCUMENT, CAMPAIGN -> Optional.empty();
    };
  }
}
