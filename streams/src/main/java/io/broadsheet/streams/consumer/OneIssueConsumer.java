package io.broadsheet.streams.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Gives Kafka Streams one issue at a time, the partitions taking turns, and what is made of issues
 * before the next one.
 *
 * <p>Kafka Streams works on all that a poll gave before it asks whether to commit, in one
 * transaction for all partitions of a thread. Were several issues in it, a row of heavy ones would
 * outlast the transaction, and be read again, for ever; and a thousand large ones, which may take
 * little room on a broker, would not fit into memory.
 *
 * <p>A large issue is held, and its partition paused, until the work on it was done ahead.
 */
final class OneIssueConsumer extends KafkaConsumer<byte[], byte[]> {

  /** How soon it is seen that an issue need not be held any longer. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  private final String issues;
  private final HeldIssues held;

  /** Partitions of issues that wait for their turn; what others paused is not among them. */
  private final Set<TopicPartition> waiting = new HashSet<>();

  /** Partitions that Kafka Streams itself paused. */
  private final Set<TopicPartition> paused = new HashSet<>();

  private PollBatch batch;
  private Optional<RuntimeException> trouble = Optional.empty();

  /**
   * A consumer with {@code settings}.
   *
   * @param issues the topic of issues
   * @param ahead works on large issues
   */
  OneIssueConsumer(Map<String, Object> settings, String issues, IssuesAhead ahead) {
    super(singly(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.issues = issues;
    held = new HeldIssues(issues, ahead);
    batch = new PollBatch(issues);
  }

  /**
   * The next issue, and what there is of other topics; each may be missing. Waits for {@code
   * timeout} at most if there is nothing.
   */
  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    throwTrouble();
    batch = new PollBatch(issues);
    pauseIssues();
    try {
      pollAll(Duration.ZERO);
    } finally {
      resumeIssues();
    }
    if (trouble.isEmpty() && batch.hasRoom()) {
      held.takeDone().ifPresent(this::release);
      pollAll(batch.isEmpty() ? patience(timeout) : Duration.ZERO);
    }
    if (batch.isEmpty()) {
      throwTrouble();
    }
    return batch.records();
  }

  /** Polls until there is nothing more at once, or the batch is full. */
  private void pollAll(Duration timeout) {
    Duration patience = timeout;
    try {
      while (batch.hasRoom()) {
        ConsumerRecords<byte[], byte[]> polled = super.poll(patience);
        batch.add(held.hold(polled));
        super.pause(polled.partitions().stream().filter(held::holds).toList());
        if (polled.isEmpty() && polled.nextOffsets().isEmpty()) {
          return;
        }
        patience = Duration.ZERO;
      }
    } catch (RuntimeException e) {
      // What was read before must be given first: nobody would read it again.
      trouble = Optional.of(e);
    }
  }

  private Duration patience(Duration timeout) {
    return held.isEmpty() || timeout.compareTo(LOOK_AGAIN) < 0 ? timeout : LOOK_AGAIN;
  }

  private void release(ConsumerRecords<byte[], byte[]> done) {
    batch.add(done);
    super.resume(
        done.partitions().stream().filter(partition -> !paused.contains(partition)).toList());
  }

  private void throwTrouble() {
    Optional<RuntimeException> thrown = trouble;
    trouble = Optional.empty();
    thrown.ifPresent(
        e -> {
          throw e;
        });
  }

  private void pauseIssues() {
    Set<TopicPartition> resting = paused();
    waiting.addAll(
        assignment().stream()
            .filter(partition -> partition.topic().equals(issues))
            .filter(partition -> !resting.contains(partition))
            .collect(Collectors.toSet()));
    super.pause(waiting);
  }

  private void resumeIssues() {
    super.resume(waiting);
    waiting.clear();
  }

  /** Kafka Streams itself pauses what is not restored yet; that must outlast our turns. */
  @Override
  public void pause(Collection<TopicPartition> partitions) {
    partitions.forEach(waiting::remove);
    paused.addAll(partitions);
    super.pause(partitions);
  }

  @Override
  public void resume(Collection<TopicPartition> partitions) {
    paused.removeAll(partitions);
    super.resume(partitions.stream().filter(partition -> !held.holds(partition)).toList());
  }

  /** What was held would come once more. */
  @Override
  public void seek(TopicPartition partition, OffsetAndMetadata offset) {
    drop(List.of(partition));
    super.seek(partition, offset);
  }

  @Override
  public void seek(TopicPartition partition, long offset) {
    drop(List.of(partition));
    super.seek(partition, offset);
  }

  @Override
  public void seekToBeginning(Collection<TopicPartition> partitions) {
    drop(partitions);
    super.seekToBeginning(partitions);
  }

  @Override
  public void seekToEnd(Collection<TopicPartition> partitions) {
    drop(partitions);
    super.seekToEnd(partitions);
  }

  @Override
  public void close(CloseOptions options) {
    held.drop(Set.copyOf(assignment()));
    super.close(options);
  }

  @Override
  public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
    super.subscribe(topics, new Noting(listener));
  }

  private void lose(Collection<TopicPartition> partitions) {
    partitions.forEach(waiting::remove);
    paused.removeAll(partitions);
    batch.drop(partitions);
    held.drop(partitions);
  }

  /** Reads on elsewhere, and no longer waits for work on what it held. */
  private void drop(Collection<TopicPartition> partitions) {
    List<TopicPartition> resumed =
        partitions.stream().filter(held::holds).filter(one -> !paused.contains(one)).toList();
    held.drop(partitions);
    super.resume(resumed);
  }

  private static Map<String, Object> singly(Map<String, Object> settings) {
    var singly = new HashMap<>(settings);
    singly.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    return singly;
  }

  /** Tells what is taken away during a poll. */
  private final class Noting implements ConsumerRebalanceListener {

    private final ConsumerRebalanceListener listener;

    Noting(ConsumerRebalanceListener listener) {
      this.listener = listener;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      listener.onPartitionsAssigned(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      lose(partitions);
      listener.onPartitionsRevoked(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
      lose(partitions);
      listener.onPartitionsLost(partitions);
    }
  }
}
