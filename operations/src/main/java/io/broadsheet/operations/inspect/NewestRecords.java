package io.broadsheet.operations.inspect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Follows partitions, and knows where the newest record of each key stands, apart from those that
 * we wrote ourselves. It holds the keys in memory, about 150 bytes each. Not for several threads.
 */
public final class NewestRecords {

  private final TopicReader reader;
  private final Predicate<String> wanted;
  private final Map<TopicPartition, Long> position;
  private final Map<Slot, Newest> newest = new HashMap<>();
  private final Map<TopicPartition, Set<Long>> ours = new HashMap<>();

  /** A key of a partition: nothing but its place makes records of one key follow each other. */
  public record Slot(TopicPartition partition, String key) {}

  /**
   * Where the newest record of a key stands.
   *
   * @param offset in its partition
   * @param tombstone whether it has no value
   */
  public record Newest(long offset, boolean tombstone) {}

  /**
   * Follows partitions by {@code reader}.
   *
   * @param from where to begin in each partition
   * @param wanted the keys to remember
   */
  public NewestRecords(
      TopicReader reader, Map<TopicPartition, Long> from, Predicate<String> wanted) {
    this.reader = reader;
    this.wanted = wanted;
    this.position = new HashMap<>(from);
  }

  /** Reads on to the end as it is now. */
  public void catchUp() {
    Map<TopicPartition, Long> ends = reader.ends(position.keySet());
    reader.read(position, ends, this::note);
    ends.forEach((partition, end) -> position.merge(partition, end, Math::max));
    ours.clear();
  }

  /** The newest record of a key that is not ours, if there is any. */
  public Optional<Newest> of(Slot slot) {
    return Optional.ofNullable(newest.get(slot));
  }

  /** All keys with their newest records. */
  public Map<Slot, Newest> all() {
    return Map.copyOf(newest);
  }

  /** Takes note of a record that we wrote, before it is read again. */
  public void wrote(TopicPartition partition, long offset) {
    ours.computeIfAbsent(partition, _ -> new HashSet<>()).add(offset);
  }

  private void note(ConsumerRecord<byte[], byte[]> record) {
    var partition = new TopicPartition(record.topic(), record.partition());
    if (ours.getOrDefault(partition, Set.of()).contains(record.offset())) {
      return;
    }
    Keys.of(record)
        .filter(wanted)
        .ifPresent(
            key ->
                newest.put(
                    new Slot(partition, key), new Newest(record.offset(), record.value() == null)));
  }
}
