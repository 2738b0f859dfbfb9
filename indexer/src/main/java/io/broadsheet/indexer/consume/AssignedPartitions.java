package io.broadsheet.indexer.consume;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The partitions that are ours, how far each is done, and what was committed of it. */
final class AssignedPartitions {

  private final Map<TopicPartition, PartitionProgress> progress = new HashMap<>();
  private final Map<TopicPartition, Long> committed = new HashMap<>();
  private final Absence absence;

  AssignedPartitions(Absence absence) {
    this.absence = absence;
  }

  void add(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> progress.put(partition, new PartitionProgress()));
  }

  PartitionProgress of(TopicPartition partition) {
    return progress.get(partition);
  }

  Set<TopicPartition> partitions() {
    return Set.copyOf(progress.keySet());
  }

  /** Waits until the partitions have nothing unfinished, but not beyond {@code deadline}. */
  void awaitFinished(Collection<TopicPartition> partitions, long deadline)
      throws InterruptedException {
    for (TopicPartition partition : partitions) {
      if (progress.containsKey(partition)) {
        progress.get(partition).awaitFinished(deadline);
      }
    }
  }

  /** The offset before which everything is done, once something was read. */
  OptionalLong done(TopicPartition partition) {
    PartitionProgress of = progress.get(partition);
    return of == null ? OptionalLong.empty() : of.committable();
  }

  /** What is done since the last commit. */
  Map<TopicPartition, OffsetAndMetadata> toCommit(Collection<TopicPartition> partitions) {
    var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
    for (TopicPartition partition : partitions) {
      committable(partition).ifPresent(offset -> offsets.put(partition, absence.commit(offset)));
    }
    return offsets;
  }

  private Optional<Long> committable(TopicPartition partition) {
    return Optional.ofNullable(progress.get(partition))
        .flatMap(done -> done.committable().stream().boxed().findFirst())
        .filter(offset -> !offset.equals(committed.get(partition)));
  }

  void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
    offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
  }

  /** Lets the next commit name all partitions, also those with nothing new. */
  void forgetCommits() {
    committed.clear();
  }

  /** Gives partitions up; says how many records of each topic are unfinished, where some are. */
  Map<String, Integer> remove(Collection<TopicPartition> partitions) {
    var released = new TreeMap<String, Integer>();
    for (TopicPartition partition : partitions) {
      committed.remove(partition);
      PartitionProgress gone = progress.remove(partition);
      int unfinished = gone == null ? 0 : gone.withdraw();
      if (unfinished > 0) {
        released.merge(partition.topic(), unfinished, Integer::sum);
      }
    }
    return released;
  }
}
