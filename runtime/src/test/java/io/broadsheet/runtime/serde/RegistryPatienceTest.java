package io.broadsheet.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.failure.Backoff;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryPatienceTest {

  private final List<Duration> waits = new ArrayList<>();
  private final RegistryPatience patience =
      new RegistryPatience(
          RegistryConnection.to("https://registry:8081"),
          new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10)),
          Duration.ofMinutes(1),
          wait -> {
            waits.add(wait);
            return RegistryPatience.Pause.Next.ASK_AGAIN;
          });

  @Test
  void asksAgainWhileTheRegistryIsAway() {
    Deque<Exception> troubles =
        new ArrayDeque<>(
            List.of(new IOException("refused"), new RestClientException("busy", 503, 50301)));

    assertThat(patience.ask(() -> answer(troubles)))
        .isEqualTo(new RegistryPatience.Answer.Given<>("schema"));
    assertThat(waits).hasSize(2);
  }

  @Test
  void stopsWhenTheRegistryStaysAway() {
    assertThatThrownBy(() -> patience.ask(() -> fail(new IOException("refused"))))
        .isInstanceOfSatisfying(
            StopException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE))
        .hasMessageContaining("60 s");
    assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(71));
  }

  @Test
  void doesNotAskAgainWhatTheRegistryDoesNotKnow() {
    assertThat(patience.ask(() -> fail(new RestClientException("none", 404, 40403))))
        .isInstanceOf(RegistryPatience.Answer.Unknown.class);
    assertThat(waits).isEmpty();
  }

  @Test
  void stopsAtOnceWhenTheRegistryRefusesUs() {
    assertThatThrownBy(() -> patience.ask(() -> fail(new RestClientException("no", 401, 401))))
        .isInstanceOfSatisfying(
            StopException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    assertThat(waits).isEmpty();
  }

  @Test
  void stopsAtOnceAtWhatIsNoRegistry() {
    assertThatThrownBy(() -> patience.ask(() -> fail(new RestClientException("no", 404, 404))))
        .isInstanceOfSatisfying(
            StopException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    assertThat(waits).isEmpty();
  }

  @Test
  void endsAPauseWhenAskedToStop() {
    var stopping =
        RegistryPatience.with(
            patience.registry(), patience.limit(), _ -> RegistryPatience.Pause.Next.STOP);

    assertThat(stopping.ask(() -> fail(new IOException("refused"))))
        .isEqualTo(new RegistryPatience.Answer.Stopped<>());
  }

  private static String answer(Deque<Exception> troubles) throws IOException, RestClientException {
    return troubles.isEmpty() ? "schema" : fail(troubles.pop());
  }

  private static String fail(Exception trouble) throws IOException, RestClientException {
    switch (trouble) {
      case IOException e -> throw e;
      case RestClientException e -> throw e;
      default -> throw new IllegalArgumentException(trouble);
    }
  }
}
