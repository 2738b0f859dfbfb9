package io.broadsheet.operations.republish;

import io.broadsheet.operations.inspect.Keys;
import io.broadsheet.operations.inspect.NewestRecords;
import io.broadsheet.operations.inspect.NewestRecords.Newest;
import io.broadsheet.operations.inspect.NewestRecords.Slot;
import io.broadsheet.operations.inspect.TopicReader;
import io.broadsheet.runtime.access.KafkaRefusal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of issues in Kafka. */
public final class KafkaIssueLog implements IssueLog, AutoCloseable {

  private final KafkaConnection kafka;
  private final TopicReader reader;
  private final NewestRecords newest;
  private final Producer<byte[], byte[]> producer;

  /**
   * Opens the log.
   *
   * @param reader reads the topic; stays the caller's to close
   * @param newest follows the topic by {@code reader}
   */
  public KafkaIssueLog(KafkaConnection kafka, TopicReader reader, NewestRecords newest) {
    this.kafka = kafka;
    this.reader = reader;
    this.newest = newest;
    this.producer = producer(kafka);
  }

  private static Producer<byte[], byte[]> producer(KafkaConnection kafka) {
    return new KafkaProducer<>(
        kafka.client(
            Map.of(
                "compression.type", "gzip",
                "linger.ms", 5,
                "delivery.timeout.ms", 60_000,
                "max.block.ms", 60_000),
            Map.of(
                "enable.idempotence",
                true,
                "acks",
                "all",
                "max.request.size",
                Limits.REQUEST,
                "buffer.memory",
                2L * Limits.REQUEST)),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  @Override
  public void catchUp() {
    newest.catchUp();
  }

  @Override
  public Optional<Newest> newest(Slot slot) {
    return newest.of(slot);
  }

  @Override
  public List<Long> append(List<Candidate> records) throws InterruptedException {
    var sent = new ArrayList<Future<RecordMetadata>>(records.size());
    try {
      records.forEach(record -> sent.add(producer.send(record(record))));
      producer.flush();
      var offsets = new ArrayList<Long>(records.size());
      for (Future<RecordMetadata> one : sent) {
        RecordMetadata kept = one.get();
        newest.wrote(new TopicPartition(kept.topic(), kept.partition()), kept.offset());
        offsets.add(kept.offset());
      }
      return offsets;
    } catch (ExecutionException e) {
      throw refused(e.getCause());
    } catch (KafkaException e) {
      throw refused(e);
    }
  }

  @Override
  public Optional<Candidate> read(Slot slot, long offset) {
    return reader.at(slot.partition(), offset).flatMap(KafkaIssueLog::candidate);
  }

  /** The candidate that a record is, if it has a key. */
  public static Optional<Candidate> candidate(ConsumerRecord<byte[], byte[]> record) {
    var partition = new TopicPartition(record.topic(), record.partition());
    return Keys.of(record)
        .map(
            key ->
                new Candidate(
                    new Slot(partition, key), record.offset(), record.value(), record.headers()));
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(10));
  }

  private static ProducerRecord<byte[], byte[]> record(Candidate candidate) {
    return new ProducerRecord<>(
        candidate.slot().partition().topic(),
        candidate.slot().partition().partition(),
        null,
        candidate.slot().key().getBytes(StandardCharsets.UTF_8),
        candidate.value(),
        candidate.headers());
  }

  /** The producer may wrap a refusal: what it says first is only that it goes no further. */
  private StopException refused(Throwable why) {
    return KafkaRefusal.in(kafka, why)
        .map(
            refusal ->
                new StopException(
                    refusal.exitCode(),
                    refusal.getMessage() + " It did not take an issue; what was published stays.",
                    why))
        .orElseGet(
            () ->
                new StopException(
                    ExitCode.UNAVAILABLE,
                    ("Kafka at %s did not take an issue (%s). What was published stays; run the"
                            + " command again.")
                        .formatted(kafka, why.getMessage()),
                    why));
  }
}
