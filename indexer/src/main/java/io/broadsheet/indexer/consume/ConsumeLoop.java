package io.broadsheet.indexer.consume;

import io.broadsheet.indexer.bulk.BulkWriter;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls, hands records to the writer, and commits what is done. It polls all the time, also while
 * it may not read more, so that the group keeps it.
 */
final class ConsumeLoop implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(ConsumeLoop.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration COMMIT = Duration.ofMillis(1500);

  private final Consumer<byte[], byte[]> consumer;
  private final BulkWriter writer;
  private final RecordWork.Surroundings shared;
  private final FlowLimits limits;
  private final Absence absence;
  private final AssignedPartitions assignment;
  private final LargeRecord large;
  private final Lag lag = new Lag();
  private long lastCommit = System.nanoTime();
  private long lastSignOfLife = System.nanoTime();
  private boolean paused;
  private volatile boolean stopping;

  ConsumeLoop(
      Consumer<byte[], byte[]> consumer,
      BulkWriter writer,
      RecordWork.Surroundings shared,
      FlowLimits limits) {
    this.consumer = consumer;
    this.writer = writer;
    this.shared = shared;
    this.limits = limits;
    absence = new Absence(limits.tombstonesKept(), InstantSource.system());
    assignment = new AssignedPartitions(absence);
    large = new LargeRecord(limits.bufferBytes());
  }

  /** How far it is behind. */
  Lag lag() {
    return lag;
  }

  /** Bytes of records that are read and not done. */
  long bufferedBytes() {
    return shared.buffer().bytes() + large.bytes();
  }

  /** Lets {@link #run} come to its end. May be called by any thread. */
  void stop() {
    stopping = true;
  }

  /**
   * Reads {@code topics} until it is stopped; finishes what was read as far as time allows, and
   * commits it.
   *
   * @throws StopException if it cannot go on
   */
  void run(Set<String> topics) {
    try {
      consumer.subscribe(topics, this);
      while (!stopping && writer.failure().isEmpty()) {
        turn();
      }
      giveBack(assignment.partitions());
    } catch (AuthenticationException | AuthorizationException e) {
      throw new StopException(
          ExitCode.USAGE,
          "Kafka does not let the indexer read "
              + topics
              + " ("
              + e.getMessage()
              + "). Grant our user the rights that tools/kafka-acls.sh lists for the indexer.",
          e);
    } catch (KafkaException e) {
      throw new StopException(
          ExitCode.UNAVAILABLE, "Kafka cannot be read any more: " + e.getMessage(), e);
    }
    writer
        .failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
  }

  private void turn() {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    records
        .nextOffsets()
        .forEach(
            (partition, next) -> {
              if (submit(partition, records.records(partition))) {
                assignment.of(partition).reached(next.offset());
              }
            });
    bound();
    lag.look(consumer, assignment);
    if (System.nanoTime() - lastCommit >= limits.commitEvery().toNanos()) {
      commitSoon();
    }
  }

  /** Whether all of {@code records} could be taken; else the partition waits at one of them. */
  private boolean submit(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      Optional<ReadBytes> room =
          large.is(record) ? large.roomFor(partition) : Optional.of(shared.buffer());
      if (room.isEmpty()) {
        consumer.seek(partition, record.offset());
        return false;
      }
      submit(record, assignment.of(partition), room.get());
    }
    return true;
  }

  private void submit(
      ConsumerRecord<byte[], byte[]> record, PartitionProgress progress, ReadBytes room) {
    progress.read(record.offset());
    shared.fates().read(record.topic());
    writer.submit(new RecordWork(record, progress, shared.with(room)));
  }

  /** Pauses while too much is in flight; partitions that came in the meantime pause as well. */
  private void bound() {
    if (shared.buffer().isFull()) {
      paused = true;
    } else if (shared.buffer().hasRoom()) {
      paused = false;
    }
    Set<TopicPartition> wanted = new HashSet<>(consumer.assignment());
    if (!paused) {
      wanted.retainAll(large.paused());
    }
    Set<TopicPartition> free = new HashSet<>(consumer.paused());
    free.removeAll(wanted);
    consumer.resume(free);
    consumer.pause(wanted);
  }

  private void commitSoon() {
    lastCommit = System.nanoTime();
    if (lastCommit - lastSignOfLife >= Absence.SIGN_OF_LIFE.toNanos()) {
      lastSignOfLife = lastCommit;
      assignment.forgetCommits();
    }
    Map<TopicPartition, OffsetAndMetadata> offsets = assignment.toCommit(assignment.partitions());
    if (!offsets.isEmpty()) {
      consumer.commitAsync(offsets, this::noteCommit);
    }
  }

  private void noteCommit(Map<TopicPartition, OffsetAndMetadata> offsets, Exception e) {
    if (e == null) {
      assignment.committed(offsets);
    } else {
      LOG.info("A commit failed and is tried again with the next one: {}", e.getMessage());
    }
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    assignment.add(partitions);
    if (!partitions.isEmpty()) {
      LOG.info("Reads {}", partitions);
      warnAfterAbsence(partitions);
    }
  }

  private void warnAfterAbsence(Collection<TopicPartition> partitions) {
    try {
      absence
          .tooLongSince(consumer.committed(Set.copyOf(partitions), COMMIT).values())
          .ifPresent(
              since ->
                  LOG.warn(
                      "No indexer has run since {}, which is longer than tombstones are kept:"
                          + " deleted articles may still be in the index. Run `broadsheet index"
                          + " rebuild`",
                      since));
    } catch (KafkaException e) {
      LOG.info("Cannot tell when the group was last active: {}", e.getMessage());
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    giveBack(partitions);
  }

  /** They belong to another instance already, which reads what is unfinished here. */
  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    LOG.warn("Lost {}: was away from the group for longer than its session timeout", partitions);
    assignment.remove(partitions).forEach(shared.fates()::released);
  }

  private void giveBack(Collection<TopicPartition> partitions) {
    writer.flush();
    awaitFinished(partitions);
    Map<TopicPartition, OffsetAndMetadata> offsets = assignment.toCommit(partitions);
    if (!offsets.isEmpty()) {
      commitNow(offsets);
    }
    Map<String, Integer> released = assignment.remove(partitions);
    released.forEach(shared.fates()::released);
    if (!released.isEmpty()) {
      LOG.info("Gives {} back with unfinished records: {}", partitions, released);
    }
  }

  private void awaitFinished(Collection<TopicPartition> partitions) {
    if (writer.failure().isPresent()) {
      return;
    }
    try {
      assignment.awaitFinished(partitions, System.nanoTime() + limits.drain().toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void commitNow(Map<TopicPartition, OffsetAndMetadata> offsets) {
    try {
      consumer.commitSync(offsets, COMMIT);
    } catch (KafkaException e) {
      LOG.warn("Could not commit; these records will be read again: {}", e.getMessage());
    }
  }
}
