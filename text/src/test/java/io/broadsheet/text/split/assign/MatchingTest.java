package io.broadsheet.text.split.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MatchingTest {

  @Property(tries = 200)
  void isAsGoodAsTheBestOfAllAssignments(
      @ForAll @IntRange(min = 1, max = 5) int rows,
      @ForAll @IntRange(min = 0, max = 2) int more,
      @ForAll long seed) {
    double[][] gain = new double[rows][rows + more];
    Random random = new Random(seed);
    for (double[] row : gain) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextInt(21) - 10;
      }
    }
    int[] best = Matching.best(gain);
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += gain[row][best[row]];
    }
    assertThat(best).doesNotHaveDuplicates();
    assertThat(sum).isEqualTo(bestOfAll(gain, 0, new boolean[rows + more]));
  }

  private static double bestOfAll(double[][] gain, int row, boolean[] used) {
    if (row == gain.length) {
      return 0;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int column = 0; column < used.length; column++) {
      if (!used[column]) {
        used[column] = true;
        best = Math.max(best, gain[row][column] + bestOfAll(gain, row + 1, used));
        used[column] = false;
      }
    }
    return best;
  }
}
