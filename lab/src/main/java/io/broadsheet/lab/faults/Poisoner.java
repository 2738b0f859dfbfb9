package io.broadsheet.lab.faults;

import io.broadsheet.schemas.Limits;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes records straight into topics, past ingest, and remembers where each one stands. */
final class Poisoner implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 600_000;

  private final Producer<byte[], byte[]> producer;
  private final Map<Poison, Future<RecordMetadata>> sent = new ConcurrentHashMap<>();

  Poisoner(TrialEnvironment environment) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                environment.servers().kafka(),
                "enable.idempotence",
                true,
                "acks",
                "all",
                "max.request.size",
                Limits.REQUEST,
                "buffer.memory",
                4L * Limits.REQUEST,
                "delivery.timeout.ms",
                PATIENCE_MILLIS,
                "max.block.ms",
                PATIENCE_MILLIS),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Sends poison, and does not wait: the broker may be away. */
  void send(Poison poison) {
    sent.put(poison, producer.send(poison.record()));
  }

  /** Sends a record whose fate is looked up by its origin, and does not wait. */
  Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
    return producer.send(record);
  }

  /** Sends a record that is no poison, and waits until the broker has it. */
  void sendNow(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
    metadata(producer.send(record));
  }

  /** Waits until the broker has all that was sent. */
  void flush() {
    producer.flush();
  }

  /** Where each piece of poison stands, as {@code topic/partition/offset}. */
  Map<String, Poison> origins() throws InterruptedException {
    Map<String, Poison> origins = new ConcurrentHashMap<>();
    for (var entry : sent.entrySet()) {
      origins.put(origin(entry.getValue()), entry.getKey());
    }
    return origins;
  }

  /** Where a record stands, once the broker has it. */
  static String origin(Future<RecordMetadata> sent) throws InterruptedException {
    RecordMetadata at = metadata(sent);
    return at.topic() + "/" + at.partition() + "/" + at.offset();
  }

  @Override
  public void close() {
    producer.close();
  }

  private static RecordMetadata metadata(Future<RecordMetadata> future)
      throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new TrialException("Kafka did not take a record of ours: " + e.getCause(), e);
    }
  }
}
