package io.broadsheet.streams.topology;

import io.broadsheet.runtime.deadletter.DeadLetter;
import io.broadsheet.runtime.deadletter.RecordPlace;
import io.broadsheet.runtime.failure.Failure;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Where a record came from, and its bytes as they came.
 *
 * @param place where it stands
 * @param readAt when it was read
 * @param record the record as it came
 */
record Origin(RecordPlace place, Instant readAt, Record<byte[], byte[]> record) {

  /** The letter that says why it was given up. */
  Record<byte[], byte[]> deadLetter(Failure.BadData why) {
    var unprocessed =
        new DeadLetter.Unprocessed(place, record.key(), record.value(), record.headers());
    DeadLetter letter = DeadLetter.of(unprocessed, why, readAt);
    return new Record<>(letter.key(), letter.value(), record.timestamp(), letter.headers());
  }

  /** Names the place alone: the record may hold anything. */
  @Override
  public String toString() {
    return place.toString();
  }
}
