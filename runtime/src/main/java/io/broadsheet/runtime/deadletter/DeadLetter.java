package io.broadsheet.runtime.deadletter;

import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * What goes to the dead letters: the record as it came, with headers that say why and where it
 * stands. What would no longer fit with them leaves its value behind, and a header points there.
 *
 * @param key the key as it came; null if it had none
 * @param value the value as it came; null if it had none, or left it behind
 * @param headers those that it came with, and ours
 */
public record DeadLetter(byte[] key, byte[] value, Headers headers) {

  /**
   * A record that cannot be processed.
   *
   * @param place where it stands
   * @param key its key; null if it has none
   * @param value its value; null if it has none
   * @param headers its headers
   */
  public record Unprocessed(RecordPlace place, byte[] key, byte[] value, Headers headers) {}

  /** The letter about {@code record}, which was given up at {@code time}. */
  public static DeadLetter of(Unprocessed record, Failure.BadData why, Instant time) {
    return fits(record) ? whole(record, why, time) : pointing(record, why, time);
  }

  /** The same without the value, for a cluster that does not take it. */
  public static DeadLetter pointing(Unprocessed record, Failure.BadData why, Instant time) {
    Headers headers = headers(record, why, time);
    put(headers, HeaderNames.ERROR_POINTER, record.place().toString());
    return new DeadLetter(record.key(), null, headers);
  }

  private static DeadLetter whole(Unprocessed record, Failure.BadData why, Instant time) {
    return new DeadLetter(record.key(), record.value(), headers(record, why, time));
  }

  private static Headers headers(Unprocessed record, Failure.BadData why, Instant time) {
    Headers headers = new RecordHeaders(record.headers());
    put(headers, HeaderNames.ERROR_STAGE, why.stage());
    put(headers, HeaderNames.ERROR_REASON, why.reason());
    put(headers, HeaderNames.ERROR_MESSAGE, why.message());
    put(headers, HeaderNames.ERROR_TOPIC, record.place().topic());
    put(headers, HeaderNames.ERROR_PARTITION, Integer.toString(record.place().partition()));
    put(headers, HeaderNames.ERROR_OFFSET, Long.toString(record.place().offset()));
    put(headers, HeaderNames.ERROR_TIME, time.toString());
    return headers;
  }

  private static boolean fits(Unprocessed record) {
    return (long) length(record.key()) + length(record.value()) <= Limits.VALUE;
  }

  private static int length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  /** Replaces what an earlier failure of the same record may have left. */
  private static void put(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
