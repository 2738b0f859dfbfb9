package io.broadsheet.streams.topology;

import org.apache.kafka.streams.processor.api.Record;

/**
 * Where a record came from, and its bytes as they came.
 *
 * @param topic the topic
 * @param partition the partition
 * @param offset the offset
 * @param readAt when it was read, in milliseconds since 1970
 * @param record the record as it came
 */
record Origin(
    String topic, int partition, long offset, long readAt, Record<byte[], byte[]> record) {

  /** Names the place alone: the record may hold anything. */
  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
