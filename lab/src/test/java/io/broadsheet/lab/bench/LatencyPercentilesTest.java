package io.broadsheet.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyPercentilesTest {

  @Test
  void findsTheMiddleAndTheTail() {
    var times = IntStream.rangeClosed(1, 1_000).mapToObj(Duration::ofMillis).toList();

    LatencyPercentiles percentiles = LatencyPercentiles.of(times);

    assertThat(percentiles.count()).isEqualTo(1_000);
    assertThat(percentiles.p50Millis()).isCloseTo(500, within(1.0));
    assertThat(percentiles.p99Millis()).isCloseTo(990, within(1.0));
    assertThat(percentiles.maxMillis()).isCloseTo(1_000, within(1.0));
  }

  @Test
  void isZeroOfNothing() {
    assertThat(LatencyPercentiles.of(List.of())).isEqualTo(new LatencyPercentiles(0, 0, 0, 0));
  }
}
