package io.broadsheet.streams.consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Work on large issues that is done ahead, on threads of its own, before Kafka Streams gets them:
 * the partitions that share a stream thread with a large issue need not wait for it. May be shared
 * by threads; of each partition one issue at a time is worked on.
 */
public interface IssuesAhead {

  /** Whether {@code issue} is so large that other partitions should not wait for it. */
  boolean isLarge(ConsumerRecord<byte[], byte[]> issue);

  /** Begins work on {@code issue}, and returns at once. */
  void begin(ConsumerRecord<byte[], byte[]> issue);

  /** Whether the work on the issue of {@code partition} has ended, however it did. */
  boolean isDone(TopicPartition partition);

  /** Gives up the issue of {@code partition}: whoever gets the partition reads it again. */
  void drop(TopicPartition partition);
}
