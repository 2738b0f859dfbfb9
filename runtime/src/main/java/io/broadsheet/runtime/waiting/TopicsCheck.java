package io.broadsheet.runtime.waiting;

import io.broadsheet.runtime.access.KafkaRefusal;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

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
    this.admin = admin(kafka);
  }

  private static Admin admin(KafkaConnection kafka) {
    var patience =
        Map.of(
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    try {
      return Admin.create(kafka.client(patience, Map.of()));
    } catch (KafkaException e) {
      throw KafkaRefusal.unusable(kafka, e);
    }
  }

  /**
   * What is missing, if anything, in one sentence.
   *
   * @throws StopException if Kafka does not let us look
   */
  public Optional<String> problem() throws InterruptedException {
    var missing = new ArrayList<String>();
    try {
      // A list of all topics would leave out those that we may not see, as if they were not there.
      for (var topic : admin.describeTopics(topics).topicNameValues().entrySet()) {
        if (isMissing(topic.getKey(), topic.getValue())) {
          missing.add(topic.getKey());
        }
      }
    } catch (ExecutionException e) {
      return Optional.of(
          "Kafka at " + kafka + " cannot be reached (" + e.getCause().getMessage() + ")");
    }
    String names = missing.stream().sorted().collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("Kafka lacks " + names + ": make them with `broadsheet topics create`");
  }

  private boolean isMissing(String name, KafkaFuture<?> topic)
      throws ExecutionException, InterruptedException {
    try {
      topic.get();
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return true;
      }
      throwRefusal(name, e.getCause());
      throw e;
    }
  }

  private void throwRefusal(String topic, Throwable failure) {
    KafkaRefusal.in(kafka, failure, Set.of(topic))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  @Override
  public void close() {
    admin.close(java.time.Duration.ofMillis(PATIENCE_MILLIS));
  }
}
