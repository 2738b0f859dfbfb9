package io.broadsheet.streams.consumer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Large issues that a poll gave, and that are held until the work on them is done; of each
 * partition at most one, as nothing more is polled of it meanwhile.
 */
final class HeldIssues {

  private final String issues;
  private final IssuesAhead ahead;
  private final Map<TopicPartition, ConsumerRecords<byte[], byte[]>> held = new LinkedHashMap<>();

  /**
   * Holds nothing yet.
   *
   * @param issues the topic of issues
   */
  HeldIssues(String issues, IssuesAhead ahead) {
    this.issues = issues;
    this.ahead = ahead;
  }

  /**
   * Holds the large issue that a poll gave, and begins work on it.
   *
   * @param polled at most one record
   * @return what is not held
   */
  ConsumerRecords<byte[], byte[]> hold(ConsumerRecords<byte[], byte[]> polled) {
    for (ConsumerRecord<byte[], byte[]> record : polled) {
      if (record.topic().equals(issues) && ahead.isLarge(record)) {
        var partition = new TopicPartition(record.topic(), record.partition());
        ahead.begin(record);
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>(polled.nextOffsets());
        held.put(partition, alone(record, partition, Optional.ofNullable(next.remove(partition))));
        return new ConsumerRecords<>(Map.of(), next);
      }
    }
    return polled;
  }

  private static ConsumerRecords<byte[], byte[]> alone(
      ConsumerRecord<byte[], byte[]> record,
      TopicPartition partition,
      Optional<OffsetAndMetadata> next) {
    return new ConsumerRecords<>(
        Map.of(partition, List.of(record)),
        next.map(offset -> Map.of(partition, offset)).orElse(Map.of()));
  }

  /** The issue that was held first of those on which the work is done; it is held no longer. */
  Optional<ConsumerRecords<byte[], byte[]>> takeDone() {
    Optional<TopicPartition> done = held.keySet().stream().filter(ahead::isDone).findFirst();
    return done.map(held::remove);
  }

  /** Whether an issue of {@code partition} is held. */
  boolean holds(TopicPartition partition) {
    return held.containsKey(partition);
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  /**
   * Gives up the issues of {@code partitions}: they will be read again, here or elsewhere. That is
   * also true of one that was taken, if Kafka Streams has not come to it.
   */
  void drop(Collection<TopicPartition> partitions) {
    partitions.forEach(
        partition -> {
          held.remove(partition);
          ahead.drop(partition);
        });
  }
}
