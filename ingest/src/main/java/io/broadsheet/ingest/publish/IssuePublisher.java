package io.broadsheet.ingest.publish;

import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.schemas.Limits;
import io.broadsheet.schemas.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends serialized issues, with a bound on the bytes that are under way, and says what became of
 * each.
 */
public final class IssuePublisher implements AutoCloseable {

  /** The most bytes that are sent and not yet acknowledged, save that one record always goes. */
  private static final int MAX_BYTES_UNDER_WAY = 32 * 1024 * 1024;

  private static final int BATCH_BYTES = 256 * 1024;
  private static final long BUFFER_BYTES = 2L * Limits.MESSAGE;

  private static final long LOOK_FOR_STOP_MS = 200;
  private static final Duration GRACE_AFTER_STOP = Duration.ofSeconds(10);

  private final Producer<String, byte[]> producer;
  private final Topic topic;
  private final StopSignal stop;
  private final Semaphore freeBytes = new Semaphore(MAX_BYTES_UNDER_WAY);

  /** Sends by {@code producer}, which it closes at the end, until {@code stop} is asked for. */
  public IssuePublisher(Producer<String, byte[]> producer, Topic topic, StopSignal stop) {
    this.producer = producer;
    this.topic = topic;
    this.stop = stop;
  }

  /** A producer that neither loses nor doubles a record. */
  public static Producer<String, byte[]> producer(PublishTarget target) {
    int patience = (int) Math.min(target.patience().toMillis(), Integer.MAX_VALUE);
    Map<String, Object> owned =
        Map.of(
            "enable.idempotence",
            "true",
            "acks",
            "all",
            "max.request.size",
            Integer.toString(Limits.MESSAGE),
            "buffer.memory",
            Long.toString(BUFFER_BYTES));
    Map<String, Object> defaults =
        Map.of(
            "delivery.timeout.ms", Integer.toString(patience),
            "max.block.ms", Integer.toString(patience),
            "compression.type", "gzip",
            "client.id", "broadsheet-ingest",
            "linger.ms", "5",
            "request.timeout.ms", Integer.toString(Math.clamp(patience / 2, 100, 30_000)),
            "batch.size", Integer.toString(BATCH_BYTES));
    return new KafkaProducer<>(
        target.kafka().client(defaults, owned), new StringSerializer(), new ByteArraySerializer());
  }

  /** Whether a value of this size is within what the topic takes. */
  public static boolean fits(byte[] value) {
    return value.length <= Limits.VALUE;
  }

  /**
   * Sends one record; waits while too many bytes are under way.
   *
   * @param key the issue id
   * @param whenKnown hears what became of the record, on a thread of the producer that it must not
   *     keep
   */
  public void send(String key, byte[] value, Consumer<Delivery> whenKnown)
      throws InterruptedException {
    int bytes = Math.min(value.length, MAX_BYTES_UNDER_WAY);
    while (!freeBytes.tryAcquire(bytes, LOOK_FOR_STOP_MS, TimeUnit.MILLISECONDS)) {
      if (stop.isRequested()) {
        whenKnown.accept(new Delivery.Unacknowledged("stopped before it was sent", false));
        return;
      }
    }
    try {
      producer.send(
          new ProducerRecord<>(topic.name(), key, value),
          (metadata, e) -> {
            freeBytes.release(bytes);
            whenKnown.accept(DeliverySorter.sort(metadata, e));
          });
    } catch (KafkaException e) {
      freeBytes.release(bytes);
      whenKnown.accept(DeliverySorter.sort(null, e));
    }
  }

  /** Waits until the fate of all that was sent is known; after a stop, not for long. */
  public void settle() {
    if (stop.isRequested()) {
      producer.close(GRACE_AFTER_STOP);
    } else {
      producer.flush();
    }
  }

  @Override
  public void close() {
    producer.close(GRACE_AFTER_STOP);
  }
}
