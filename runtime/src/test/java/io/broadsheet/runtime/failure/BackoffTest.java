package io.broadsheet.runtime.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));
  private final Random random = new Random(1);

  @Test
  void staysBelowABoundThatDoubles() {
    assertThat(waits(1)).allSatisfy(wait -> assertThat(wait).isBetween(0L, 100L));
    assertThat(waits(4)).allSatisfy(wait -> assertThat(wait).isBetween(0L, 800L));
  }

  @Test
  void neverWaitsLongerThanTheLongest() {
    assertThat(waits(1_000)).allSatisfy(wait -> assertThat(wait).isBetween(0L, 10_000L));
  }

  @Test
  void spreadsItsWaits() {
    assertThat(waits(5).stream().distinct().count()).isGreaterThan(50);
  }

  private java.util.List<Long> waits(int attempts) {
    return IntStream.range(0, 100)
        .mapToObj(i -> backoff.wait(attempts, random).toMillis())
        .toList();
  }
}
