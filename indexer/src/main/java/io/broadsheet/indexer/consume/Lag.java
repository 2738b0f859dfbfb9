package io.broadsheet.indexer.consume;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many records of each topic's partitions are not done yet, also of those that are not read
 * while they are paused: Kafka's own figure is of the latest fetch, and 0 when all that was fetched
 * has been handed over. Only {@link #of} may be called by any thread.
 */
final class Lag {

  private static final Logger LOG = LoggerFactory.getLogger(Lag.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

  private volatile Map<String, Long> byTopic = Map.of();
  private long looked = System.nanoTime() - EVERY_NANOS;

  /** Looks how things stand now, if the latest look was a while ago. */
  void look(Consumer<?, ?> consumer, AssignedPartitions assignment) {
    if (System.nanoTime() - looked < EVERY_NANOS) {
      return;
    }
    looked = System.nanoTime();
    try {
      var sums = new TreeMap<String, Long>();
      Map<TopicPartition, Long> ends = consumer.endOffsets(assignment.partitions(), PATIENCE);
      for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
        TopicPartition partition = end.getKey();
        long done =
            assignment.done(partition).orElseGet(() -> consumer.position(partition, PATIENCE));
        sums.merge(partition.topic(), Math.max(0, end.getValue() - done), Long::sum);
      }
      byTopic = Map.copyOf(sums);
    } catch (KafkaException e) {
      LOG.debug("Cannot tell where the partitions end", e);
    }
  }

  /** The lag of {@code topic}; 0 when none of its partitions is assigned here. */
  double of(String topic) {
    return byTopic.getOrDefault(topic, 0L);
  }
}
