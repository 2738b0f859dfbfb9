package io.broadsheet.runtime.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PrerequisitesTest {

  private final List<String> told = new ArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  @Test
  void goesOnWhenNothingIsMissing() throws InterruptedException {
    new Prerequisites(List.of(Optional::empty), told::add).await(Duration.ZERO, stopped);

    assertThat(told).isEmpty();
  }

  @Test
  void saysOnceWhatItWaitsForUntilItIsThere() throws InterruptedException {
    var looks = new AtomicInteger();
    Prerequisites.Check late =
        () -> looks.incrementAndGet() < 3 ? Optional.of("Kafka is down") : Optional.empty();

    new Prerequisites(List.of(late), told::add).await(Duration.ofHours(1), stopped);

    assertThat(told).containsExactly("Kafka is down");
  }

  @Test
  void givesUpWhenItsTimeIsOver() {
    var prerequisites = new Prerequisites(List.of(() -> Optional.of("Kafka is down")), told::add);

    assertThatThrownBy(() -> prerequisites.await(Duration.ZERO, stopped))
        .isInstanceOfSatisfying(
            StopException.class,
            stop -> assertThat(stop.exitCode()).isEqualTo(ExitCode.UNAVAILABLE))
        .hasMessageContaining("Kafka is down")
        .hasMessageContaining("--wait-seconds");
  }

  @Test
  void waitsNoLongerWhenItIsStopped() throws InterruptedException {
    stopped.countDown();

    new Prerequisites(List.of(() -> Optional.of("Kafka is down")), told::add)
        .await(Duration.ofHours(1), stopped);

    assertThat(told).isEmpty();
  }
}
