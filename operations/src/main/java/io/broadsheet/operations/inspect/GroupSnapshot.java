package io.broadsheet.operations.inspect;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * A consumer group as Kafka knows it.
 *
 * @param id its name
 * @param state Kafka's word for how it is; {@code None} if Kafka knows no such group
 * @param members how many instances are in it now
 * @param committed the offsets up to which it is done
 */
public record GroupSnapshot(
    String id, String state, int members, Map<TopicPartition, Long> committed) {

  static final String NONE = "None";

  public GroupSnapshot {
    committed = Map.copyOf(committed);
  }

  /**
   * How many records before {@code ends} the group has not done; compaction may have left fewer.
   */
  public long lag(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L)))
        .sum();
  }
}
