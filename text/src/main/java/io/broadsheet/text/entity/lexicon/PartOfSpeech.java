package io.broadsheet.text.entity.lexicon;

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
