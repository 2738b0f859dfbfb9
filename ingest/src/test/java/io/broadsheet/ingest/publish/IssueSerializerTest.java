package io.broadsheet.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.junit.jupiter.api.Test;

class IssueSerializerTest {

  private static final byte[] BYTES = {7};

  private final StopSignal stop = new StopSignal();
  private final AtomicInteger retries = new AtomicInteger();

  @Test
  void triesAgainWhileTheRegistryIsOutOfReach() throws InterruptedException {
    var serializer =
        serializer(
            Duration.ofMinutes(1),
            new IOException("refused"),
            new RestClientException("starting", 503, 50301));

    assertThat(serializer.serialize(new RawIssue(), stop)).contains(BYTES);
    assertThat(retries).hasValue(2);
  }

  @Test
  void givesUpWhenPatienceIsOver() {
    var serializer = serializer(Duration.ZERO, new IOException("refused"));

    assertStops(serializer, ExitCode.UNAVAILABLE, "could not be reached");
  }

  @Test
  void stopsTryingWhenAskedTo() throws InterruptedException {
    stop.request();
    var serializer = serializer(Duration.ofMinutes(1), new IOException("refused"));

    assertThat(serializer.serialize(new RawIssue(), stop)).isEqualTo(Optional.empty());
  }

  @Test
  void saysWhatToRunWhenTheSchemaIsMissing() {
    for (int code : List.of(40401, 40403)) {
      var serializer =
          serializer(Duration.ofMinutes(1), new RestClientException("not found", 404, code));

      assertStops(serializer, ExitCode.USAGE, "broadsheet schemas register");
    }
  }

  @Test
  void doesNotInsistWhenTheRegistryRefuses() {
    var serializer =
        serializer(Duration.ofMinutes(1), new RestClientException("who are you", 401, 40101));

    assertStops(serializer, ExitCode.USAGE, "does not accept our user or password");
  }

  @Test
  void knowsTheRegistryBehindWhatLooksLikeKafka() throws InterruptedException {
    var answer = new RestClientException("who are you", 401, 401);
    var serializer = throwing(new AuthenticationException("Error", answer));

    assertStops(serializer, ExitCode.USAGE, "The schema registry at http://127.0.0.1:1");
  }

  @Test
  void triesAgainWhenTheRegistryIsBusyInWordsOfKafka() throws InterruptedException {
    var answer = new RestClientException("slow down", 429, 42901);
    var serializer =
        throwing((KafkaException) new ThrottlingQuotaExceededException("Error").initCause(answer));

    assertThat(serializer.serialize(new RawIssue(), stop)).contains(BYTES);
  }

  @Test
  void doesNotTakeABugForTrouble() {
    var serializer = serializer(Duration.ofMinutes(1), new IllegalStateException("bug"));

    assertThatThrownBy(() -> serializer.serialize(new RawIssue(), stop))
        .isInstanceOf(SerializationException.class);
  }

  private void assertStops(IssueSerializer serializer, ExitCode code, String message) {
    assertThatThrownBy(() -> serializer.serialize(new RawIssue(), stop))
        .isInstanceOfSatisfying(StopException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessageContaining(message);
  }

  /** A serializer that meets {@code failures} one after the other before it succeeds. */
  private IssueSerializer serializer(Duration patience, Exception... failures) {
    return throwing(
        patience,
        Arrays.stream(failures).map(e -> new SerializationException("Error", e)).toList());
  }

  private IssueSerializer throwing(KafkaException failure) {
    return throwing(Duration.ofMinutes(1), List.of(failure));
  }

  private IssueSerializer throwing(Duration patience, List<? extends KafkaException> failures) {
    Deque<KafkaException> left = new ArrayDeque<>(failures);
    var target =
        new Target(
            KafkaConnection.to("127.0.0.1:1"),
            RegistryConnection.to("http://127.0.0.1:1"),
            Topics.of("").issues(),
            patience);
    return new IssueSerializer(
        (_, _) -> {
          if (left.isEmpty()) {
            return BYTES;
          }
          throw left.pop();
        },
        target,
        retries::incrementAndGet);
  }
}
