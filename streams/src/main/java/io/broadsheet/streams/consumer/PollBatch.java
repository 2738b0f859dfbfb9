package io.broadsheet.streams.consumer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What several polls gave: at most one issue, and so many other records as are little work. */
final class PollBatch {

  /** Of topics that hold no issues; as many as Kafka Streams would ask for. */
  private static final int MOST_RECORDS = 1_000;

  /** After which no more are taken. The last record may be of any size. */
  private static final long MOST_BYTES = 16L << 20;

  private final String issues;
  private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
  private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
  private int count;
  private long bytes;
  private boolean hasIssue;

  /** A batch that is empty, where {@code issues} is the topic of issues. */
  PollBatch(String issues) {
    this.issues = issues;
  }

  void add(ConsumerRecords<byte[], byte[]> polled) {
    for (ConsumerRecord<byte[], byte[]> record : polled) {
      records.computeIfAbsent(partition(record), _ -> new ArrayList<>()).add(record);
      count++;
      bytes += Math.max(0, record.serializedValueSize());
      hasIssue |= record.topic().equals(issues);
    }
    next.putAll(polled.nextOffsets());
  }

  /** The partitions were taken away: whoever gets them reads these records again. */
  void drop(Collection<TopicPartition> partitions) {
    records.keySet().removeAll(partitions);
    next.keySet().removeAll(partitions);
  }

  /** Whether a further record may come. */
  boolean hasRoom() {
    return !hasIssue && count < MOST_RECORDS && bytes < MOST_BYTES;
  }

  boolean isEmpty() {
    return records.isEmpty();
  }

  ConsumerRecords<byte[], byte[]> records() {
    return new ConsumerRecords<>(records, next);
  }

  private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
