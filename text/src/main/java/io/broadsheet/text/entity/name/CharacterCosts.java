package io.broadsheet.text.entity.name;

import java.util.Arrays;

/** A cost for each character, in a table that is as large as the alphabet. */
final class CharacterCosts {
  private final float[] costs = new float[1 << 16];

  CharacterCosts(float unseen) {
    Arrays.fill(costs, unseen);
  }

  float of(char c) {
    return costs[c];
  }

  void set(char c, float cost) {
    costs[c] = cost;
  }
}
