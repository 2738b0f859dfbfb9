package io.broadsheet.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Topic;
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

class RegistryEncoderTest {

  private static final Topic TOPIC = Topics.of("").issues();
  private static final byte[] BYTES = {7};

  private RegistryPatience.Pause.Next next = RegistryPatience.Pause.Next.ASK_AGAIN;
  private final AtomicInteger retries = new AtomicInteger();

  @Test
  void triesAgainWhileTheRegistryIsOutOfReach() {
    var encoder =
        failing(
            Duration.ofMinutes(1),
            new IOException("refused"),
            new RestClientException("starting", 503, 50301));

    assertThat(encoder.encode(TOPIC, new RawIssue())).contains(BYTES);
    assertThat(retries).hasValue(2);
  }

  @Test
  void givesUpWhenPatienceIsOver() {
    var encoder = failing(Duration.ZERO, new IOException("refused"));

    assertStops(encoder, ExitCode.UNAVAILABLE, "could not be reached");
  }

  @Test
  void stopsTryingWhenAskedTo() {
    next = RegistryPatience.Pause.Next.STOP;
    var encoder = failing(Duration.ofMinutes(1), new IOException("refused"));

    assertThat(encoder.encode(TOPIC, new RawIssue())).isEqualTo(Optional.empty());
  }

  @Test
  void saysWhatToRunWhenTheSchemaIsMissing() {
    for (int code : List.of(40401, 40403)) {
      var encoder = failing(Duration.ofMinutes(1), new RestClientException("not found", 404, code));

      assertStops(encoder, ExitCode.USAGE, "broadsheet schemas register");
    }
  }

  @Test
  void doesNotInsistWhenTheRegistryRefuses() {
    var encoder =
        failing(Duration.ofMinutes(1), new RestClientException("who are you", 401, 40101));

    assertStops(encoder, ExitCode.USAGE, "does not accept our user or password");
  }

  @Test
  void knowsTheRegistryBehindWhatLooksLikeKafka() {
    var answer = new RestClientException("who are you", 401, 401);
    var encoder = throwing(new AuthenticationException("Error", answer));

    assertStops(encoder, ExitCode.USAGE, "The schema registry at http://127.0.0.1:1");
  }

  @Test
  void triesAgainWhenTheRegistryIsBusyInWordsOfKafka() {
    var answer = new RestClientException("slow down", 429, 42901);
    var encoder =
        throwing((KafkaException) new ThrottlingQuotaExceededException("Error").initCause(answer));

    assertThat(encoder.encode(TOPIC, new RawIssue())).contains(BYTES);
  }

  @Test
  void doesNotTakeABugForTrouble() {
    var encoder = failing(Duration.ofMinutes(1), new IllegalStateException("bug"));

    assertThatThrownBy(() -> encoder.encode(TOPIC, new RawIssue()))
        .isInstanceOf(SerializationException.class);
  }

  private void assertStops(RegistryEncoder<RawIssue> encoder, ExitCode code, String message) {
    assertThatThrownBy(() -> encoder.encode(TOPIC, new RawIssue()))
        .isInstanceOfSatisfying(StopException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessageContaining(message);
  }

  /** A serializer that meets {@code failures} one after the other before it succeeds. */
  private RegistryEncoder<RawIssue> failing(Duration patience, Exception... failures) {
    return throwing(
        patience,
        Arrays.stream(failures).map(e -> new SerializationException("Error", e)).toList());
  }

  private RegistryEncoder<RawIssue> throwing(KafkaException failure) {
    return throwing(Duration.ofMinutes(1), List.of(failure));
  }

  private RegistryEncoder<RawIssue> throwing(
      Duration patience, List<? extends KafkaException> failures) {
    Deque<KafkaException> left = new ArrayDeque<>(failures);
    return new RegistryEncoder<>(
        (_, _) -> {
          if (left.isEmpty()) {
            return BYTES;
          }
          throw left.pop();
        },
        RegistryPatience.with(
            RegistryConnection.to("http://127.0.0.1:1"),
            patience,
            _ -> {
              retries.incrementAndGet();
              return next;
            }));
  }
}
