package io.broadsheet.streams.topology;

import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.schemas.RecordHeaders;
import io.broadsheet.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What goes to the dead letters: the record as it came, with headers that say why and where it
 * stands. What would no longer fit with them leaves its bytes behind; the headers still point
 * there.
 */
final class DeadLetter {

  private static final int ROOM_FOR_HEADERS = 64 * 1024;

  private DeadLetter() {}

  static Record<byte[], byte[]> of(Origin origin, Failure.BadData failure) {
    Record<byte[], byte[]> came = origin.record();
    Headers headers = new org.apache.kafka.common.header.internals.RecordHeaders(came.headers());
    add(headers, RecordHeaders.ERROR_STAGE, failure.stage());
    add(headers, RecordHeaders.ERROR_REASON, failure.reason());
    add(headers, RecordHeaders.ERROR_MESSAGE, failure.message());
    add(headers, RecordHeaders.ERROR_TOPIC, origin.topic());
    add(headers, RecordHeaders.ERROR_PARTITION, Integer.toString(origin.partition()));
    add(headers, RecordHeaders.ERROR_OFFSET, Long.toString(origin.offset()));
    add(headers, RecordHeaders.ERROR_TIME, Instant.ofEpochMilli(origin.readAt()).toString());
    if (fits(came)) {
      return new Record<>(came.key(), came.value(), came.timestamp(), headers);
    }
    add(
        headers,
        RecordHeaders.ERROR_POINTER,
        origin.topic() + "/" + origin.partition() + "/" + origin.offset());
    return new Record<>(came.key(), null, came.timestamp(), headers);
  }

  private static boolean fits(Record<byte[], byte[]> came) {
    long key = came.key() == null ? 0 : came.key().length;
    long value = came.value() == null ? 0 : came.value().length;
    return key + value <= Topic.MAX_MESSAGE_BYTES - ROOM_FOR_HEADERS;
  }

  private static void add(Headers headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
