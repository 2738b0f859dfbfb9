package io.broadsheet.local.faults;

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

  Poisoner(Environment environment) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                environment.servers().kafka(),
                "enable.idempotence",
                true,
                "acks",
                "all",
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

  /** Sends a record that is none, and waits until the broker has it. */
  void sendNow(ProducerRecord<byte[], byte[]> record) throws InterruptedException {
    metadata(producer.send(record));
  }

  /** Where each piece of poison stands, as {@code topic/partition/offset}. */
  Map<String, Poison> origins() throws InterruptedException {
    Map<String, Poison> origins = new ConcurrentHashMap<>();
    for (var entry : sent.entrySet()) {
      RecordMetadata at = metadata(entry.getValue());
      origins.put(at.topic() + "/" + at.partition() + "/" + at.offset(), entry.getKey());
    }
    return origins;
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
