package io.broadsheet.runtime.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LifecycleTest {

  private final Lifecycle life = new Lifecycle("Indexer");
  private final StopSignal signal = new StopSignal();

  @Test
  void startsUntilItWorks() {
    assertThat(life.health(Optional.empty())).isEqualTo(new Health.Starting("Indexer: starts"));
    assertThat(life.health(Optional.of(new Health.Ready("works"))))
        .isEqualTo(new Health.Ready("works"));
  }

  @Test
  void endsWhenASignalAsksForIt() throws InterruptedException {
    life.start(life::awaitStop);
    signal.request();

    service().runUntil(signal);

    assertThat(life.failure()).isEmpty();
  }

  @Test
  void saysWhyItEndedByItself() {
    var reason = new StopException(ExitCode.UNAVAILABLE, "Kafka is away");
    life.start(
        () -> {
          throw reason;
        });

    assertThatThrownBy(() -> service().runUntil(signal)).isSameAs(reason);
    assertThat(life.health(Optional.of(new Health.Ready("works"))))
        .isEqualTo(new Health.Failed("Kafka is away"));
  }

  @Test
  void takesWhateverElseItsWorkThrowsForABug() throws InterruptedException {
    life.start(
        () -> {
          throw new IllegalStateException("impossible");
        });
    life.awaitEnd();

    assertThat(life.failure().orElseThrow())
        .hasMessageContaining("Indexer has a bug")
        .extracting(StopException::exitCode)
        .isEqualTo(ExitCode.BUG);
  }

  @Test
  void keepsTheFirstReason() {
    life.fail(new StopException(ExitCode.USAGE, "first"));
    life.fail(new StopException(ExitCode.BUG, "second"));

    assertThat(life.failure().orElseThrow()).hasMessage("first");
    assertThat(life.isStopping()).isTrue();
  }

  @Test
  void doesNotWaitForWhatIsMissingWhenAskedToStop() throws InterruptedException {
    life.start(() -> life.await(List.of(() -> Optional.of("Kafka is away")), Duration.ofHours(1)));
    life.stop();
    life.awaitEnd();

    assertThat(life.failure()).isEmpty();
  }

  private Service service() {
    return new Service() {
      @Override
      public Health health() {
        return life.health(Optional.empty());
      }

      @Override
      public void awaitEnd() throws InterruptedException {
        life.awaitEnd();
      }

      @Override
      public Optional<StopException> failure() {
        return life.failure();
      }

      @Override
      public void close() {
        life.stop();
        life.join();
      }
    };
  }
}
