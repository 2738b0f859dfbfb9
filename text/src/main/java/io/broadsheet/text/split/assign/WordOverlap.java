package io.broadsheet.text.split.assign;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.words.PairIndex;
import io.broadsheet.text.split.words.Pairs;
import io.broadsheet.text.split.words.Rarity;
import java.util.Arrays;
import java.util.List;

/**
 * What a title shares with each of the bodies of a window.
 *
 * @param pairs how many pairs of characters the title has
 * @param own the share of its pairs, weighted by rarity, that stand in a body, each divided among
 *     the bodies that have it
 * @param lede the share of its pairs, weighted, that stand in a body's first paragraph, divided
 *     likewise
 * @param any the share of its pairs that stand in a body, undivided
 * @param anyLede the share of its pairs that stand in a body's first paragraph, undivided
 * @param most the largest of {@code any}
 */
record WordOverlap(
    int pairs, double[] own, double[] lede, double[] any, double[] anyLede, double most) {

  static WordOverlap of(String text, List<TextRange> title, PairIndex index, int bodies) {
    int[] count = new int[1];
    double[] own = new double[bodies];
    double[] lede = new double[bodies];
    double[] any = new double[bodies];
    double[] anyLede = new double[bodies];
    double[] total = new double[1];
    Rarity rarity = Rarity.standard();
    Pairs.forEach(
        text,
        title,
        pair -> {
          count[0]++;
          double weight = rarity.of(pair);
          total[0] += weight;
          long all = index.bodies(pair);
          long ledes = index.ledes(pair);
          divide(all, own, weight / Math.max(1, Long.bitCount(all)));
          divide(all, any, 1);
          divide(ledes, anyLede, 1);
          divide(ledes, lede, weight / Math.max(1, Long.bitCount(ledes)));
        });
    int pairs = Math.max(1, count[0]);
    for (int b = 0; b < bodies; b++) {
      own[b] /= Math.max(total[0], 1e-9);
      lede[b] /= Math.max(total[0], 1e-9);
      any[b] /= pairs;
      anyLede[b] /= pairs;
    }
    return new WordOverlap(count[0], own, lede, any, anyLede, Arrays.stream(any).max().orElse(0));
  }

  /** How much more of the title stands in another body than in this one, 0 to 1. */
  double elsewhere(int body) {
    return most - any[body];
  }

  private static void divide(long bodies, double[] shares, double share) {
    for (long rest = bodies; rest != 0; rest &= rest - 1) {
      shares[Long.numberOfTrailingZeros(rest)] += share;
    }
  }
}
