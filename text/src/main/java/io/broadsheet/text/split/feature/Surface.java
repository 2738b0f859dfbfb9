package io.broadsheet.text.split.feature;

/**
 * What a stretch of text shows by its own characters.
 *
 * @param traits a number for each {@link Trait}
 * @param pairs the hashes of its pairs of neighbouring characters, if it is short; empty if not
 * @param length its length in code units
 * @param hans how many Han characters it has
 * @param sentences how many sentences end in it
 */
record Surface(int[] traits, int[] pairs, int length, int hans, int sentences) {

  int of(Trait trait) {
    return traits[trait.ordinal()];
  }
}
