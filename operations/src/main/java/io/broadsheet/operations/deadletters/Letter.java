package io.broadsheet.operations.deadletters;

import io.broadsheet.operations.inspect.Keys;
import io.broadsheet.operations.inspect.NewestRecords.Slot;
import io.broadsheet.runtime.deadletter.RecordPlace;
import io.broadsheet.schemas.HeaderNames;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a dead letter says, without the bytes that it carries.
 *
 * @param place where the letter itself stands
 * @param origin the record that was given up
 * @param key the record's key, if it is UTF-8
 * @param why why it was given up
 * @param revision of the record, if it has one
 * @param discarded whether an operator laid it to rest
 * @param bytes the size of the value that it carries; 0 if it only points to its origin
 */
record Letter(
    RecordPlace place,
    RecordPlace origin,
    Optional<String> key,
    Why why,
    Optional<Long> revision,
    boolean discarded,
    long bytes) {

  private static final int UNKNOWN = -1;

  /**
   * Why a record was given up.
   *
   * @param stage the step that did
   * @param reason in one word
   * @param message in a sentence
   * @param time when
   */
  record Why(String stage, String reason, String message, Instant time) {}

  static Letter of(ConsumerRecord<byte[], byte[]> record) {
    return new Letter(
        new RecordPlace(record.topic(), record.partition(), record.offset()),
        new RecordPlace(
            header(record, HeaderNames.ERROR_TOPIC),
            number(record, HeaderNames.ERROR_PARTITION).intValue(),
            number(record, HeaderNames.ERROR_OFFSET)),
        Keys.of(record),
        new Why(
            header(record, HeaderNames.ERROR_STAGE),
            header(record, HeaderNames.ERROR_REASON),
            header(record, HeaderNames.ERROR_MESSAGE),
            time(record)),
        Keys.number(record, HeaderNames.REVISION),
        Keys.header(record, HeaderNames.ERROR_DISCARDED).isPresent(),
        record.value() == null ? 0 : record.value().length);
  }

  /** The key in its partition of the origin; only for a letter with a key. */
  Slot slot() {
    return new Slot(origin.topicPartition(), key.orElseThrow());
  }

  private static Instant time(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Instant.parse(header(record, HeaderNames.ERROR_TIME));
    } catch (DateTimeParseException e) {
      return Instant.ofEpochMilli(record.timestamp());
    }
  }

  private static Long number(ConsumerRecord<byte[], byte[]> record, String name) {
    return Keys.number(record, name).orElse((long) UNKNOWN);
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return Keys.header(record, name).orElse("");
  }
}
