package io.broadsheet.text.split.feature;

/** What a stretch of text shows by its own characters. Each is a number. */
enum Trait {
  /** Its length, in steps that grow. */
  LENGTH,
  /** Its length against the median of the page, in quarters. */
  RELATIVE_LENGTH,
  /** The white space before it, up to 4. */
  INDENT,
  /** Its last character, all Han as one. */
  END,
  /** Its first character, all Han as one. */
  BEGIN,
  /** The classes of its first four characters. */
  SHAPE,
  /** The classes of its last three characters. */
  TAIL,
  /** How many sentences end in it, up to 3. */
  SENTENCES,
  /** How many clauses end in it, up to 3. */
  CLAUSES,
  /** The share of digits, in fifths. */
  DIGITS,
  /** How often it stands on the page, up to 3. */
  REPEATED,
  /** How many spaces stand in it, up to 3. */
  SPACES,
  /** The share of Han characters, in quarters. */
  HAN,
  /** Its first character. */
  FIRST,
  /** Its first two characters. */
  FIRST_TWO,
  /** Its first three characters. */
  FIRST_THREE,
  /** Its last character. */
  LAST,
  /** Its last two characters. */
  LAST_TWO,
  /** Its last three characters. */
  LAST_THREE,
  /** All of it with digits as one, if it is short; 0 if not. */
  WHOLE,
  /** Length, sentences, end and indent together. */
  KEY,
  /** The coarse class by which runs of lines are compared. */
  COARSE;

  /** How many there are. */
  static final int COUNT = values().length;
}
