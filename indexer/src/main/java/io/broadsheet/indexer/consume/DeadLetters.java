package io.broadsheet.indexer.consume;

import io.broadsheet.runtime.deadletter.DeadLetter;
import io.broadsheet.runtime.deadletter.RecordPlace;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.Topic;
import java.time.Duration;
import java.time.Instant;
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
      var unprocessed =
          new DeadLetter.Unprocessed(place(origin), origin.key(), origin.value(), origin.headers());
      Instant now = clock.instant();
      try {
        send(DeadLetter.of(unprocessed, why, now));
      } catch (RecordTooLargeException e) {
        send(DeadLetter.pointing(unprocessed, why, now));
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new Failure.Trouble("Stopped while a dead letter was being written"));
    } catch (AuthenticationException | AuthorizationException e) {
      return Optional.of(
          new Failure.Fault(
              "Kafka does not let the indexer write to "
                  + topic
                  + " ("
                  + e.getMessage()
                  + "). Grant our user the rights that tools/kafka-acls.sh lists for"
                  + " the indexer."));
    } catch (KafkaException e) {
      return Optional.of(
          new Failure.Trouble("A dead letter cannot be written (" + e.getMessage() + ")"));
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
  }

  private void send(DeadLetter letter) throws InterruptedException {
    try {
      producer
          .send(new ProducerRecord<>(topic, null, letter.key(), letter.value(), letter.headers()))
          .get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
    }
  }

  private static RecordPlace place(ConsumerRecord<byte[], byte[]> origin) {
    return new RecordPlace(origin.topic(), origin.partition(), origin.offset());
  }
}
