package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.entity.name.ChineseNames;
import java.util.BitSet;

/**
 * How likely a Chinese name of two or three characters begins at each place, in steps: 0 for none,
 * 7 for the most likely.
 *
 * @param two for a name of two characters
 * @param three for one of three
 */
record CandidateCosts(int[] two, int[] three) {
  /** How far behind its start a name has its last character. */
  private static final int REACH = 2;

  private static final float[] STEPS = {30, 26, 23, 20, 17, 14};

  /** The candidates that hold a character in {@code open}. */
  static CandidateCosts of(String line, BitSet open, ChineseNames names) {
    var costs = new CandidateCosts(new int[line.length()], new int[line.length()]);
    for (int next = open.nextSetBit(0), start = 0; next >= 0; next = open.nextSetBit(start)) {
      int from = Math.max(start, next - REACH);
      names.offer(line, from, line.length(), (end, cost, _) -> costs.offer(from, end, cost));
      start = from + 1;
    }
    return costs;
  }

  private void offer(int start, int end, float cost) {
    int step = 1;
    while (step <= STEPS.length && cost <= STEPS[step - 1]) {
      step++;
    }
    if (end - start == 2) {
      two[start] = Math.max(two[start], step);
    } else if (end - start == 3) {
      three[start] = Math.max(three[start], step);
    }
  }
}
