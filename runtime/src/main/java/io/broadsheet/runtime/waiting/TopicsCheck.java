package io.broadsheet.runtime.waiting;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** Looks whether topics are there. */
public final class TopicsCheck implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 5_000;

  private final Admin admin;
  private final KafkaConnection kafka;
  private final List<String> topics;

  /** Looks by a client of its own. */
  public TopicsCheck(KafkaConnection kafka, List<Topic> topics) {
    this.kafka = kafka;
    this.topics = topics.stream().map(Topic::name).toList();
    this.admin =
        Admin.create(
            kafka.client(
                Map.of(
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS),
                Map.of()));
  }

  /**
   * What is missing, if anything, in one sentence.
   *
   * @throws StopException if Kafka does not let us look
   */
  public Optional<String> problem() throws InterruptedException {
    try {
      var there = admin.listTopics().names().get();
      String missing =
          topics.stream().filter(topic -> !there.contains(topic)).collect(Collectors.joining(", "));
      return missing.isEmpty()
          ? Optional.empty()
          : Optional.of("Kafka lacks " + missing + ": make them with `broadsheet topics create`");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthenticationException
          || e.getCause() instanceof AuthorizationException) {
        throw new StopException(
            ExitCode.USAGE,
            "Kafka at " + kafka + " does not let us in: " + e.getCause().getMessage(),
            e);
      }
      return Optional.of(
          "Kafka at " + kafka + " cannot be reached (" + e.getCause().getMessage() + ")");
    }
  }

  @Override
  public void close() {
    admin.close(java.time.Duration.ofMillis(PATIENCE_MILLIS));
  }
}
