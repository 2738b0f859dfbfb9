package io.broadsheet.operations.deadletters;

import io.broadsheet.runtime.access.KafkaRefusal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Lays letters to rest: behind each it writes a record that repeats the letter's headers and says
 * when. Nothing is deleted, and a later failure of the same record is a letter again.
 */
final class LetterDiscard implements AutoCloseable {

  private final KafkaConnection kafka;
  private final Producer<byte[], byte[]> producer;

  LetterDiscard(KafkaConnection kafka) {
    this.kafka = kafka;
    this.producer =
        new KafkaProducer<>(
            kafka.client(
                Map.of("client.id", "broadsheet-dead-letters", "delivery.timeout.ms", "60000"),
                Map.of("acks", "all", "enable.idempotence", "true")),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /**
   * Lays {@code letters} to rest.
   *
   * @throws StopException if Kafka does not take that; what was written before stays
   */
  void run(List<Letter> letters, Instant now) throws InterruptedException {
    try {
      for (Letter letter : letters) {
        producer.send(marker(letter, now)).get();
      }
    } catch (ExecutionException e) {
      throw refused(e.getCause());
    } catch (KafkaException e) {
      throw refused(e);
    }
  }

  static ProducerRecord<byte[], byte[]> marker(Letter letter, Instant now) {
    Headers headers = new RecordHeaders();
    put(headers, HeaderNames.ERROR_STAGE, letter.why().stage());
    put(headers, HeaderNames.ERROR_REASON, letter.why().reason());
    put(headers, HeaderNames.ERROR_MESSAGE, letter.why().message());
    put(headers, HeaderNames.ERROR_TOPIC, letter.origin().topic());
    put(headers, HeaderNames.ERROR_PARTITION, Integer.toString(letter.origin().partition()));
    put(headers, HeaderNames.ERROR_OFFSET, Long.toString(letter.origin().offset()));
    put(headers, HeaderNames.ERROR_TIME, letter.why().time().toString());
    put(headers, HeaderNames.ERROR_DISCARDED, now.toString());
    return new ProducerRecord<>(
        letter.place().topic(),
        letter.place().partition(),
        letter.key().map(key -> key.getBytes(StandardCharsets.UTF_8)).orElse(null),
        null,
        headers);
  }

  @Override
  public void close() {
    producer.close();
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private StopException refused(Throwable why) {
    return KafkaRefusal.in(kafka, why)
        .orElseGet(
            () ->
                new StopException(
                    ExitCode.UNAVAILABLE,
                    "Kafka at %s did not take it (%s). Run the command again."
                        .formatted(kafka, why.getMessage()),
                    why));
  }
}
