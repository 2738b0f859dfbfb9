package io.broadsheet.text.split.feature;

/**
 * What a first pass over a page thinks of its units.
 *
 * @param labels the number of the likeliest label of each unit
 * @param kinds for each unit how likely it is of each kind of part, then how likely an article and
 *     how likely a paragraph begins with it
 * @param ofLabel the number of the kind of each label
 */
public record FirstOpinion(int[] labels, double[][] kinds, int[] ofLabel) {

  /** The number of the likeliest kind of a unit. */
  int kind(int unit) {
    return ofLabel[labels[unit]];
  }
}
