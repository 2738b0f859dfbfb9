package io.broadsheet.streams.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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
 */
final class OneIssueConsumer extends KafkaConsumer<byte[], byte[]> {

  private final String issues;

  /** Partitions of issues that wait for their turn; what others paused is not among them. */
  private final Set<TopicPartition> waiting = new HashSet<>();

  private PollBatch batch;
  private Optional<RuntimeException> trouble = Optional.empty();

  /**
   * A consumer with {@code settings}.
   *
   * @param issues the topic of issues
   */
  OneIssueConsumer(Map<String, Object> settings, String issues) {
    super(singly(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.issues = issues;
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
    if (trouble.isEmpty()) {
      pollAll(batch.isEmpty() ? timeout : Duration.ZERO);
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
        batch.add(polled);
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

  private void throwTrouble() {
    Optional<RuntimeException> thrown = trouble;
    trouble = Optional.empty();
    thrown.ifPresent(
        e -> {
          throw e;
        });
  }

  private void pauseIssues() {
    Set<TopicPartition> paused = paused();
    waiting.addAll(
        assignment().stream()
            .filter(partition -> partition.topic().equals(issues))
            .filter(partition -> !paused.contains(partition))
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
    super.pause(partitions);
  }

  @Override
  public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
    super.subscribe(topics, new Noting(listener));
  }

  private void lose(Collection<TopicPartition> partitions) {
    partitions.forEach(waiting::remove);
    batch.drop(partitions);
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
