package io.broadsheet.text.split.assign;

/** What a title shows by itself. */
enum TitleTrait {
  /** It opens with a dash or bullet. */
  DECK_SIGN,
  /** It says who spoke or presided. */
  SPEAKERS,
  /** It opens with what a meeting did. */
  PROCEEDINGS,
  /** It is one line with a dash inside. */
  INNER_DASH,
  /** It ends with a dash. */
  DASH_AT_END,
  /** It ends by saying that a meeting was held. */
  EVENT,
  /** It holds a number. */
  NUMBER,
  /** It has two parts with a space between. */
  TWO_PARTS,
  /** It is known to name a series. */
  SERIES,
  /** It stands on the page more than once. */
  REPEATED,
  /** It holds a word that names of series are made with. */
  SERIES_WORD,
  /** A dot parts it, as names of series are parted. */
  INNER_DOT
}
