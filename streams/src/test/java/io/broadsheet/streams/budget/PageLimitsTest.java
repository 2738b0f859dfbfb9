package io.broadsheet.streams.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PageLimitsTest {

  @Test
  void giveALargePageMoreTimeThanASmallOne() {
    assertThat(PageLimits.of(10_000).processor())
        .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
    assertThat(PageLimits.of(8 << 20).processor()).isEqualTo(Duration.ofSeconds(42));
  }

  @Test
  void giveNoPageMoreThanTheLargestThatIngestTakes() {
    assertThat(PageLimits.of(Long.MAX_VALUE / 10_000)).isEqualTo(PageLimits.LARGEST);
  }

  @Test
  void letNoPageHoldUpThoseBehindItForAMinute() {
    assertThat(PageLimits.of(0).elapsed()).isLessThan(Duration.ofSeconds(50));
    assertThat(PageLimits.LARGEST.elapsed()).isLessThan(Duration.ofSeconds(50));
  }
}
