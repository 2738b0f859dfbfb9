package io.broadsheet.operations.inspect;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.Limits;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads committed records of topics between given offsets, without a group. Not for several
 * threads.
 */
public final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

  private final KafkaConnection kafka;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final ReadingListener reading;

  private TopicReader(
      KafkaConnection kafka, KafkaConsumer<byte[], byte[]> consumer, ReadingListener reading) {
    this.kafka = kafka;
    this.consumer = consumer;
    this.reading = reading;
  }

  /** A reader by a client of its own. */
  public static TopicReader open(KafkaConnection kafka) {
    return open(kafka, ReadingListener.QUIET);
  }

  /** The same; {@code reading} hears how it goes. */
  public static TopicReader open(KafkaConnection kafka, ReadingListener reading) {
    try {
      return new TopicReader(kafka, consumer(kafka), reading);
    } catch (KafkaException e) {
      throw KafkaView.failed(kafka, e);
    }
  }

  private static KafkaConsumer<byte[], byte[]> consumer(KafkaConnection kafka) {
    Map<String, Object> owned =
        Map.of(
            "isolation.level",
            "read_committed",
            "enable.auto.commit",
            false,
            "allow.auto.create.topics",
            false,
            "auto.offset.reset",
            "earliest");
    return new KafkaConsumer<>(
        kafka.client(
            Map.of("max.partition.fetch.bytes", Limits.REQUEST, "fetch.max.bytes", Limits.REQUEST),
            owned),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /**
   * The partitions of a topic.
   *
   * @throws StopException if there is no such topic
   */
  public List<TopicPartition> partitions(String topic) {
    List<TopicPartition> partitions =
        asking(
            () ->
                consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList());
    if (partitions.isEmpty()) {
      throw new StopException(
          ExitCode.USAGE,
          "Kafka at "
              + kafka
              + " has no topic "
              + topic
              + ". Check --prefix, or run: broadsheet topics create");
    }
    return partitions;
  }

  /** The offsets at which committed records end now. */
  public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    return asking(() -> consumer.endOffsets(partitions));
  }

  /** The first offsets that are kept. */
  public Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
    return asking(() -> consumer.beginningOffsets(partitions));
  }

  /** Reads a topic from its first record to its end as it is now; says where that was. */
  public Map<TopicPartition, Long> readAll(
      String topic, Consumer<ConsumerRecord<byte[], byte[]>> to) {
    List<TopicPartition> partitions = partitions(topic);
    Map<TopicPartition, Long> ends = ends(partitions);
    read(beginnings(partitions), ends, to);
    return ends;
  }

  /**
   * Reads the records of each partition from one offset, inclusive, to another, exclusive; each
   * partition in its order.
   *
   * @throws StopException if Kafka falls silent or refuses
   */
  public void read(
      Map<TopicPartition, Long> from,
      Map<TopicPartition, Long> until,
      Consumer<ConsumerRecord<byte[], byte[]>> to) {
    asking(
        () -> {
          Map<TopicPartition, Long> left = unread(from, until);
          consumer.assign(left.keySet());
          left.keySet().forEach(partition -> consumer.seek(partition, from.get(partition)));
          drain(left, to);
          return left;
        });
  }

  /** The record at an offset, if it is kept. */
  public Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset) {
    var found = new java.util.ArrayList<ConsumerRecord<byte[], byte[]>>(1);
    boolean kept =
        beginnings(List.of(partition)).get(partition) <= offset
            && offset < ends(List.of(partition)).get(partition);
    if (kept) {
      read(Map.of(partition, offset), Map.of(partition, offset + 1), found::add);
    }
    return found.stream().findFirst();
  }

  @Override
  public void close() {
    consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(2)));
  }

  private static Map<TopicPartition, Long> unread(
      Map<TopicPartition, Long> from, Map<TopicPartition, Long> until) {
    return until.entrySet().stream()
        .filter(end -> from.getOrDefault(end.getKey(), 0L) < end.getValue())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Compaction and the marks of transactions leave gaps: the position tells where we are. */
  private void drain(Map<TopicPartition, Long> until, Consumer<ConsumerRecord<byte[], byte[]>> to) {
    long lastSign = System.nanoTime();
    long at = -1;
    long total = left(consumer.assignment(), until);
    while (!consumer.assignment().isEmpty()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < until.get(new TopicPartition(record.topic(), record.partition()))) {
          to.accept(record);
        }
      }
      long now = consumer.assignment().stream().mapToLong(consumer::position).sum();
      lastSign = now == at ? lastSign : System.nanoTime();
      at = now;
      refuseSilence(lastSign);
      List<TopicPartition> open =
          consumer.assignment().stream()
              .filter(partition -> consumer.position(partition) < until.get(partition))
              .toList();
      if (open.size() < consumer.assignment().size()) {
        consumer.assign(open);
        at = -1;
      }
      reading.at(total - left(open, until), total, "offsets");
    }
  }

  private long left(Collection<TopicPartition> open, Map<TopicPartition, Long> until) {
    return open.stream()
        .mapToLong(partition -> until.get(partition) - consumer.position(partition))
        .sum();
  }

  private void refuseSilence(long lastSign) {
    if (System.nanoTime() - lastSign > LONGEST_SILENCE.toNanos()) {
      throw new StopException(
          ExitCode.UNAVAILABLE,
          "Kafka at " + kafka + " gave no records for " + LONGEST_SILENCE.toSeconds() + " s.");
    }
  }

  private interface Asking<T> {
    T ask();
  }

  private <T> T asking(Asking<T> question) {
    try {
      return question.ask();
    } catch (KafkaException e) {
      throw KafkaView.failed(kafka, e);
    }
  }
}
