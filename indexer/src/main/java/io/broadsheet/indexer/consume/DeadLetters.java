package io.broadsheet.indexer.consume;

import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.RecordHeaders;
import io.broadsheet.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;

/** Writes what cannot be indexed to the dead letters, as it came, with headers that say why. */
public final class DeadLetters implements Refusals, AutoCloseable {

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final InstantSource clock;

  /** Connects to Kafka; {@code group} names the one who writes. */
  public static DeadLetters open(KafkaConnection kafka, String group, Topic topic) {
    return new DeadLetters(
        KafkaClients.producer(kafka, group), topic.name(), InstantSource.system());
  }

  DeadLetters(Producer<byte[], byte[]> producer, String topic, InstantSource clock) {
    this.producer = producer;
    this.topic = topic;
    this.clock = clock;
  }

  /** Returns when the broker has the letter. */
  @Override
  public Optional<Failure> note(ConsumerRecord<byte[], byte[]> origin, Failure.BadData why) {
    try {
      try {
        send(letter(origin, why, origin.value()));
      } catch (RecordTooLargeException e) {
        ProducerRecord<byte[], byte[]> pointer = letter(origin, why, null);
        put(pointer.headers(), RecordHeaders.ERROR_POINTER, place(origin));
        send(pointer);
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new Failure.Trouble("Stopped while a dead letter was being written"));
    } catch (AuthenticationException | AuthorizationException e) {
      return Optional.of(
          new Failure.Fault(
              "Kafka does not let the indexer write to " + topic + " (" + e.getMessage() + ")."));
    } catch (KafkaException e) {
      return Optional.of(
          new Failure.Trouble("A dead letter cannot be written (" + e.getMessage() + ")"));
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
  }

  private void send(ProducerRecord<byte[], byte[]> letter) throws InterruptedException {
    try {
      producer.send(letter).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
    }
  }

  private ProducerRecord<byte[], byte[]> letter(
      ConsumerRecord<byte[], byte[]> origin, Failure.BadData why, byte[] value) {
    var letter = new ProducerRecord<>(topic, null, origin.key(), value, origin.headers());
    Headers headers = letter.headers();
    put(headers, RecordHeaders.ERROR_STAGE, why.stage());
    put(headers, RecordHeaders.ERROR_REASON, why.reason());
    put(headers, RecordHeaders.ERROR_MESSAGE, why.message());
    put(headers, RecordHeaders.ERROR_TOPIC, origin.topic());
    put(headers, RecordHeaders.ERROR_PARTITION, Integer.toString(origin.partition()));
    put(headers, RecordHeaders.ERROR_OFFSET, Long.toString(origin.offset()));
    put(headers, RecordHeaders.ERROR_TIME, clock.instant().toString());
    return letter;
  }

  /** Replaces what an earlier failure of the same record may have left. */
  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String place(ConsumerRecord<byte[], byte[]> origin) {
    return origin.topic() + "/" + origin.partition() + "/" + origin.offset();
  }
}
