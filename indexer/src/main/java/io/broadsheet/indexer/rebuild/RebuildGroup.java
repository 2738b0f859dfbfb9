package io.broadsheet.indexer.rebuild;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The consumer group of a rebuild, seen from outside: how far it is, and how far there is to go.
 */
final class RebuildGroup implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RebuildGroup.class);

  private final Admin admin;
  private final String group;
  private final Set<String> topics;

  RebuildGroup(KafkaConnection kafka, String group, Set<String> topics) {
    this.admin = Admin.create(kafka.client(Map.of(), Map.of()));
    this.group = group;
    this.topics = topics;
  }

  /**
   * Lets the group begin where the topics begin.
   *
   * @throws StopException if another rebuild is at work
   */
  void begin() throws InterruptedException {
    if (!isIdle()) {
      throw new StopException(
          ExitCode.INCOMPLETE,
          "Another rebuild is at work: the group "
              + group
              + " has members. Wait for it; if it was cut off, try again in ten seconds.");
    }
    forget();
  }

  /** Removes the group, unless Kafka holds it for alive still; the next rebuild begins anew. */
  void end() throws InterruptedException {
    try {
      forget();
    } catch (StopException e) {
      LOG.debug("The group of the rebuild stays", e);
    }
  }

  private void forget() throws InterruptedException {
    try {
      admin.deleteConsumerGroups(List.of(group)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw trouble(e);
      }
    }
  }

  /** Where the partitions begin. */
  Map<TopicPartition, Long> starts() throws InterruptedException {
    return offsets(OffsetSpec.earliest());
  }

  /** Where the partitions end for readers of committed records, at this moment. */
  Map<TopicPartition, Long> ends() throws InterruptedException {
    return offsets(OffsetSpec.latest());
  }

  /** How far the group has committed; partitions of which it has nothing are left out. */
  Map<TopicPartition, Long> done() throws InterruptedException {
    try {
      var committed = new HashMap<TopicPartition, Long>();
      admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach((partition, offset) -> committed.put(partition, offset.offset()));
      return committed;
    } catch (ExecutionException e) {
      // Then nothing is known to be done, and whoever waits for it asks again.
      if (e.getCause() instanceof RetriableException) {
        return Map.of();
      }
      throw trouble(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }

  private boolean isIdle() throws InterruptedException {
    try {
      ConsumerGroupDescription found =
          admin.describeConsumerGroups(List.of(group)).all().get().get(group);
      return found.groupState() == GroupState.EMPTY || found.groupState() == GroupState.DEAD;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return true;
      }
      throw trouble(e);
    }
  }

  private Map<TopicPartition, Long> offsets(OffsetSpec which) throws InterruptedException {
    Map<TopicPartition, OffsetSpec> asked =
        get(admin.describeTopics(topics).allTopicNames()).values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(one -> new TopicPartition(topic.name(), one.partition())))
            .collect(Collectors.toMap(partition -> partition, _ -> which));
    var found = new HashMap<TopicPartition, Long>();
    get(admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all())
        .forEach((partition, offset) -> found.put(partition, offset.offset()));
    return found;
  }

  private static <T> T get(KafkaFuture<T> asked) throws InterruptedException {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw trouble(e);
    }
  }

  private static StopException trouble(ExecutionException e) {
    return new StopException(
        ExitCode.UNAVAILABLE,
        "Kafka gives no answer about the group or the topics of the rebuild: "
            + e.getCause().getMessage(),
        e);
  }
}
