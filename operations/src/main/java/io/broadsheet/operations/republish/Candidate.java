package io.broadsheet.operations.republish;

import io.broadsheet.operations.inspect.NewestRecords.Slot;
import org.apache.kafka.common.header.Headers;

/**
 * A record that is to be published again, where it came from.
 *
 * @param slot its key and partition
 * @param offset where it stands, or stood
 * @param value its bytes as they came; null is a tombstone
 * @param headers its headers
 */
public record Candidate(Slot slot, long offset, byte[] value, Headers headers) {

  long bytes() {
    return value == null ? 0 : value.length;
  }
}
