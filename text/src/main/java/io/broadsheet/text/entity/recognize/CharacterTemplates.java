package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.learn.FeatureSink;

/** The characters around, alone, in twos and in threes, and their kinds. */
final class CharacterTemplates {
  private static final int BIAS = 0;
  private static final int ONE = 10;
  private static final int TWO = 20;
  private static final int THREE = 30;
  private static final int KINDS = 40;
  private static final int REACH = 3;

  private final Line line;
  private final int[] kinds;

  CharacterTemplates(Line line) {
    this.line = line;
    kinds = new int[line.length()];
    for (int at = 0; at < kinds.length; at++) {
      kinds[at] = CharacterTraits.kind(line.at(at));
    }
  }

  /** The character and its neighbours. */
  void telling(int at, FeatureSink features) {
    features.add(BIAS, 0);
    features.add(ONE, line.at(at));
    features.add(TWO - 1, two(at - 1));
    features.add(TWO, two(at));
  }

  /** The characters farther off. */
  void further(int at, FeatureSink features) {
    for (int shift = -REACH; shift <= REACH; shift++) {
      if (shift != 0) {
        features.add(ONE + shift, line.at(at + shift));
      }
      if (shift < REACH && shift != 0 && shift != -1) {
        features.add(TWO + shift, two(at + shift));
      }
      if (shift < REACH - 1) {
        features.add(THREE + shift, two(at + shift) << 16 | line.at(at + shift + 2));
      }
    }
    long pattern = 0;
    for (int shift = -2; shift <= 2; shift++) {
      pattern = pattern * 8 + Line.in(kinds, at + shift);
    }
    features.add(KINDS, pattern);
  }

  private long two(int at) {
    return (long) line.at(at) << 16 | line.at(at + 1);
  }
}
