package io.broadsheet.explorer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YearCountTest {

  @Test
  void leavesAsideFewArticlesFarFromTheRest() {
    assertThat(kept(1911, 1, 1949, 1, 2020, 60, 2021, 90, 2099, 2)).containsExactly(2020, 2021);
  }

  @Test
  void keepsWhatIsNearOrMany() {
    assertThat(kept(2012, 1, 2020, 60, 2021, 90)).containsExactly(2012, 2020, 2021);
    assertThat(kept(1949, 30, 2020, 60)).containsExactly(1949, 2020);
    assertThat(kept(1949, 1)).containsExactly(1949);
  }

  @Test
  void keepsAYearOfTwoThatHaveOneArticleEach() {
    assertThat(kept(1949, 1, 2020, 1)).hasSize(1);
  }

  private static List<Integer> kept(int... yearsAndCounts) {
    List<YearCount> years =
        IntStream.range(0, yearsAndCounts.length / 2)
            .mapToObj(i -> new YearCount(yearsAndCounts[2 * i], yearsAndCounts[2 * i + 1]))
            .toList();
    return YearCount.withoutStray(years).stream().map(YearCount::year).toList();
  }
}
