package io.broadsheet.runtime.deadletter;

import org.apache.kafka.common.TopicPartition;

/** Where a record stands in Kafka. */
public record RecordPlace(String topic, int partition, long offset) {

  /** The partition that it stands in. */
  public TopicPartition topicPartition() {
    return new TopicPartition(topic, partition);
  }

  /** As {@code topic/partition/offset}, the form of pointers in dead letters. */
  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
