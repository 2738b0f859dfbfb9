package io.broadsheet.text.entity.lexicon;

import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.Optional;

/** What a word does in a sentence, as coarse as the finding of names needs it. */
public enum PartOfSpeech {
  NOUN,
  VERB,
  VERBAL_NOUN,
  ADJECTIVE,
  ADVERB,
  PREPOSITION,
  CONJUNCTION,
  PRONOUN,
  NUMBER,
  MEASURE,
  TIME,
  POSITION,
  PARTICLE,
  MARK,
  DISTINGUISHING,
  IDIOM,
  PLACE,
  ORGANIZATION,
  PERSON,
  ABBREVIATION,
  PROPER,
  LATIN,
  OTHER;

  private static final PartOfSpeech[] ALL = values();

  /** How a word that names an entity of this type is read, if it is one word. */
  public static Optional<PartOfSpeech> of(NamedEntityType type) {
    return switch (type) {
      case PERSON -> Optional.of(PERSON);
      case PLACE -> Optional.of(PLACE);
      case ORGANIZATION -> Optional.of(ORGANIZATION);
      case PROJECT, DOCUMENT, CAMPAIGN -> Optional.empty();
    };
  }

  /** The type of entity that a word names, if it names one. */
  public Optional<NamedEntityType> entityType() {
    return switch (this) {
      case PERSON -> Optional.of(NamedEntityType.PERSON);
      case PLACE -> Optional.of(NamedEntityType.PLACE);
      case ORGANIZATION -> Optional.of(NamedEntityType.ORGANIZATION);
      default -> Optional.empty();
    };
  }

  static PartOfSpeech at(int ordinal) {
    return ALL[ordinal];
  }

  /**
   * The part of speech of a tag of the People's Daily tag set, which Ansj's dictionary uses.
   *
   * @param tag such as {@code ns} or {@code vn}
   */
  static PartOfSpeech ofTag(String tag) {
    return switch (tag) {
      case "ns" -> PLACE;
      case "nt" -> ORGANIZATION;
      case "nr" -> PERSON;
      case "nz" -> PROPER;
      case "j" -> ABBREVIATION;
      case "vn", "an" -> VERBAL_NOUN;
      case "en" -> LATIN;
      default -> tag.isEmpty() ? OTHER : ofLetter(tag.charAt(0));
    };
  }

  private static PartOfSpeech ofLetter(char letter) {
    return switch (letter) {
      case 'n', 's' -> NOUN;
      case 'v' -> VERB;
      case 'a', 'z' -> ADJECTIVE;
      case 'd' -> ADVERB;
      case 'p' -> PREPOSITION;
      case 'c' -> CONJUNCTION;
      case 'r' -> PRONOUN;
      case 'm' -> NUMBER;
      case 'q' -> MEASURE;
      case 't' -> TIME;
      case 'f' -> POSITION;
      case 'u', 'y', 'e', 'o' -> PARTICLE;
      case 'w' -> MARK;
      case 'b' -> DISTINGUISHING;
      case 'i', 'l' -> IDIOM;
      default -> OTHER;
    };
  }
}
