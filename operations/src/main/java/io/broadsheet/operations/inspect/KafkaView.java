package io.broadsheet.operations.inspect;

import io.broadsheet.runtime.access.KafkaRefusal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What Kafka knows of topics and groups; in one sentence what is wrong when it does not say. */
public final class KafkaView implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 15_000;

  private final KafkaConnection kafka;
  private final Admin admin;

  private KafkaView(KafkaConnection kafka, Admin admin) {
    this.kafka = kafka;
    this.admin = admin;
  }

  /** A view by a client of its own. */
  public static KafkaView open(KafkaConnection kafka) {
    try {
      return new KafkaView(
          kafka,
          Admin.create(
              kafka.client(
                  Map.of(
                      "request.timeout.ms", PATIENCE_MILLIS,
                      "default.api.timeout.ms", PATIENCE_MILLIS),
                  Map.of())));
    } catch (KafkaException e) {
      throw failed(kafka, e);
    }
  }

  /** The client, for what only one command asks. */
  public Admin admin() {
    return admin;
  }

  /** The names of all topics, Kafka's own left out. */
  public Set<String> topics() throws InterruptedException {
    return get(admin.listTopics().names());
  }

  /** The partitions of those of {@code topics} that are there. */
  public List<TopicPartition> partitions(Collection<String> topics) throws InterruptedException {
    Set<String> there = topics();
    List<String> known = topics.stream().filter(there::contains).toList();
    return get(admin.describeTopics(known).allTopicNames()).entrySet().stream()
        .flatMap(
            topic ->
                topic.getValue().partitions().stream()
                    .map(info -> new TopicPartition(topic.getKey(), info.partition())))
        .toList();
  }

  /** The offsets at which committed records end now. */
  public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
      throws InterruptedException {
    return offsets(partitions, OffsetSpec.latest());
  }

  /** The first offsets that are kept. */
  public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions)
      throws InterruptedException {
    return offsets(partitions, OffsetSpec.earliest());
  }

  /** How a group is, and how far. */
  public GroupSnapshot group(String id) throws InterruptedException {
    Optional<ConsumerGroupDescription> group =
        known(admin.describeConsumerGroups(List.of(id)).describedGroups().get(id));
    var committed = new HashMap<TopicPartition, Long>();
    known(admin.listConsumerGroupOffsets(id).partitionsToOffsetAndMetadata())
        .orElse(Map.of())
        .forEach(
            (partition, offset) -> {
              if (offset != null) {
                committed.put(partition, offset.offset());
              }
            });
    return new GroupSnapshot(
        id,
        group.map(found -> found.groupState().toString()).orElse(GroupSnapshot.NONE),
        group.map(found -> found.members().size()).orElse(0),
        committed);
  }

  /**
   * The answer, once it is there.
   *
   * @throws StopException if Kafka gives none or refuses
   */
  public <T> T get(KafkaFuture<T> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw failed(kafka, e.getCause());
    }
  }

  /** What is wrong, with the exit code that says who has to act. */
  static StopException failed(KafkaConnection kafka, Throwable why) {
    boolean refused = KafkaRefusal.in(kafka, why).isPresent();
    Throwable deepest = why.getCause() == null ? why : why.getCause();
    return new StopException(
        refused ? ExitCode.USAGE : ExitCode.UNAVAILABLE,
        refused
            ? "Kafka at %s denies access: %s. Check the kafka.* settings and our rights."
                .formatted(kafka, deepest.getMessage())
            : "Kafka at %s cannot be used: %s. Check --bootstrap-servers, or start it."
                .formatted(kafka, deepest.getMessage()),
        why);
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(2));
  }

  private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
      throws InterruptedException {
    Map<TopicPartition, OffsetSpec> asked =
        partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> which));
    var committedOnly = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
    return get(admin.listOffsets(asked, committedOnly).all()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, found -> offset(found.getValue())));
  }

  private static long offset(ListOffsetsResultInfo info) {
    return info.offset();
  }

  private <T> Optional<T> known(KafkaFuture<T> answer) throws InterruptedException {
    try {
      return Optional.of(answer.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return Optional.empty();
      }
      throw failed(kafka, e.getCause());
    }
  }
}
