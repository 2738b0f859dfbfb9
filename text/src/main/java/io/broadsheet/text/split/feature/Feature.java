package io.broadsheet.text.split.feature;

/** The kinds of features of a unit, beside the traits of its surface. */
enum Feature {
  /** Always there. */
  BIAS,
  /** A pair of characters in it. */
  PAIR,
  /** Where it stands in its line: alone, first, between, last. */
  PART,
  /** Its place among the units of its line. */
  PLACE_IN_LINE,
  /** A trait of it with where it stands in its line. */
  PART_TRAIT,
  /** A trait of its whole line. */
  LINE_TRAIT,
  /** The coarse class of its line with where it stands there. */
  LINE_COARSE,
  /** A trait of a unit beside it. */
  UNIT_BESIDE,
  /** Its key and the key of a unit beside it. */
  UNIT_KEYS,
  /** The key of a line near its own. */
  LINE_NEAR,
  /** A trait of the line before or behind its own. */
  LINE_BESIDE,
  /** The key of its line and of the one before or behind. */
  LINE_KEYS,
  /** How many blank lines lie before or behind its line. */
  GAP,
  /** The same with the coarse class of its line. */
  GAP_COARSE,
  /** Its page ends before the line at this distance. */
  EDGE,
  /** Runs of coarse classes around its line. */
  COARSE_RUN,
  /** How the page is set. */
  PAGE,
  /** How the page is set, with the coarse class of its line. */
  PAGE_COARSE,
  /** The same with the coarse class of the line before or behind. */
  PAGE_COARSE_RUN,
  /** How far its line falls short of the page's width. */
  SHORT_OF_WIDTH,
  /** How far the line before falls short, how it ends, and the indent of its line. */
  BEHIND_SHORT_LINE,
  /** A quotation is open before its line. */
  OPEN_QUOTE,
  /** The signs before it. */
  PREFIX,
  /** The beginning of the signs before it, letters as one. */
  PREFIX_KIND,
  /** The last of these signs, and how often they stand on the page. */
  PREFIX_REPEATED,
  /** The signs behind it. */
  SUFFIX,
  /** The first sign behind it. */
  SUFFIX_KIND,
  /** The signs before a line beside its own, and whether they are the same. */
  PREFIX_BESIDE,
  /** What the words of its line tell by rules. */
  MARK,
  /** The same with the lines before and behind. */
  MARK_RUN,
  /** How much of its subject the page goes on with behind its line. */
  SUBJECT,
  /** How often its key stands on the page. */
  KEY_REPEATED,
  /** How often its beginning stands on the page. */
  BEGIN_REPEATED,
  /** How often its end stands on the page. */
  END_REPEATED,
  /** How often it stands on the page, digits as one. */
  REPEATED,
  /** How far from the top of the page it stands. */
  FROM_TOP,
  /** How far from the bottom. */
  FROM_BOTTOM,
  /** In which quarter of the page. */
  QUARTER,
  /** How many of its words stand again behind it. */
  WORDS_BEHIND,
  /** How many stand again before it. */
  WORDS_BEFORE,
  /** Both together. */
  WORDS_AROUND,
  /** How many stand again in the three lines behind it. */
  WORDS_NEXT,
  /** It stands again elsewhere: before or behind, near or far, alone or in a longer line. */
  AGAIN;

  /** The first number for features of this kind; there is room for 64 beside it. */
  int template() {
    return (ordinal() + 1) * 64;
  }
}
