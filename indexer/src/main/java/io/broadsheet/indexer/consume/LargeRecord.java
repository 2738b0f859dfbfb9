package io.broadsheet.indexer.consume;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The one large record that may be at work at a time. It has room of its own, so that it delays
 * only its partition; the partitions of further large ones wait for it. Only for the thread that
 * polls.
 */
final class LargeRecord {

  /** So many of the size from which a record is large fill the common buffer. */
  private static final int SHARE = 8;

  /** What is no larger is not large, however small the buffer. */
  private static final long LEAST = 64 * 1024;

  private final long size;
  private final ReadBytes room = new ReadBytes(1);
  private final Set<TopicPartition> paused = new HashSet<>();

  LargeRecord(long bufferBytes) {
    size = Math.max(LEAST, bufferBytes / SHARE);
  }

  /** Whether {@code record} is large. */
  boolean is(ConsumerRecord<byte[], byte[]> record) {
    return record.value() != null && record.value().length > size;
  }

  /** The room for a large record of {@code partition}, unless another one is at work. */
  Optional<ReadBytes> roomFor(TopicPartition partition) {
    boolean busy = isBusy();
    paused.add(partition);
    return busy ? Optional.empty() : Optional.of(room);
  }

  /** The partitions that a large record keeps from going on. */
  Set<TopicPartition> paused() {
    if (!isBusy()) {
      paused.clear();
    }
    return Set.copyOf(paused);
  }

  long bytes() {
    return room.bytes();
  }

  private boolean isBusy() {
    return room.bytes() > 0;
  }
}
