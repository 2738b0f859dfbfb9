package io.broadsheet.ingest.publish;

import io.broadsheet.runtime.access.KafkaRefusal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka cluster that answers and has the topic.
 *
 * @param id what tells it from other clusters
 * @param topicId what tells the topic from earlier ones of its name
 * @param beginnings the offsets from which the partitions of the topic still have records
 */
public record KafkaCluster(String id, String topicId, Map<Integer, Long> beginnings) {

  public KafkaCluster {
    beginnings = Map.copyOf(beginnings);
  }

  private static final Logger LOG = LoggerFactory.getLogger(KafkaCluster.class);
  private static final Duration QUIET = Duration.ofSeconds(5);

  /**
   * Waits until the cluster answers.
   *
   * @throws StopException if it does not within the target's patience, or lacks the topic
   */
  public static KafkaCluster reach(PublishTarget target) throws InterruptedException {
    try (Admin admin = admin(target)) {
      String id = patiently(admin.describeCluster().clusterId(), target);
      String name = target.issues().name();
      TopicDescription topic =
          patiently(admin.describeTopics(List.of(name)).allTopicNames(), target).get(name);
      return new KafkaCluster(id, topic.topicId().toString(), beginnings(admin, topic, target));
    } catch (KafkaException e) {
      throw KafkaRefusal.unusable(target.kafka(), e);
    }
  }

  /** Whether the topic still is the one with {@code topicId}, and was not emptied since. */
  public boolean holds(String topicId, int partition, long offset) {
    return this.topicId.equals(topicId)
        && offset >= beginnings.getOrDefault(partition, Long.MAX_VALUE);
  }

  private static Map<Integer, Long> beginnings(
      Admin admin, TopicDescription topic, PublishTarget target) throws InterruptedException {
    Map<TopicPartition, OffsetSpec> asked =
        topic.partitions().stream()
            .collect(
                Collectors.toMap(
                    partition -> new TopicPartition(topic.name(), partition.partition()),
                    _ -> OffsetSpec.earliest()));
    return patiently(admin.listOffsets(asked).all(), target).entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().partition(), entry -> entry.getValue().offset()));
  }

  private static Admin admin(PublishTarget target) {
    int patience = (int) Math.min(target.patience().toMillis(), Integer.MAX_VALUE);
    return Admin.create(
        target
            .kafka()
            .client(
                Map.of(
                    "client.id",
                    "broadsheet-ingest",
                    "default.api.timeout.ms",
                    Integer.toString(patience),
                    "request.timeout.ms",
                    Integer.toString(Math.clamp(patience / 2, 100, 30_000))),
                Map.of()));
  }

  private static <T> T patiently(KafkaFuture<T> answer, PublishTarget target)
      throws InterruptedException {
    try {
      try {
        return answer.get(QUIET.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        LOG.warn("Kafka at {} does not answer yet; trying on", target.kafka());
        return answer.get();
      }
    } catch (ExecutionException e) {
      throw explain(target, e.getCause());
    }
  }

  private static StopException explain(PublishTarget target, Throwable e) {
    return switch (e) {
      case UnknownTopicOrPartitionException _ ->
          new StopException(
              ExitCode.USAGE,
              "Kafka at "
                  + target.kafka()
                  + " has no topic "
                  + target.issues()
                  + ". Run: broadsheet topics create",
              e);
      case RetriableException _ ->
          new StopException(
              ExitCode.UNAVAILABLE,
              "Kafka at "
                  + target.kafka()
                  + " could not be reached for "
                  + target.patience().toSeconds()
                  + " s. Check --bootstrap-servers, or start it.",
              e);
      default ->
          KafkaRefusal.in(target.kafka(), e, Set.of(target.issues().name()))
              .orElseGet(() -> wrongSettings(target, e));
    };
  }

  private static StopException wrongSettings(PublishTarget target, Throwable e) {
    Throwable why = e.getCause() == null ? e : e.getCause();
    return new StopException(
        ExitCode.USAGE,
        "Kafka at "
            + target.kafka()
            + " cannot be used: "
            + why.getMessage()
            + ". Check --bootstrap-servers and the kafka.* settings.",
        e);
  }
}
