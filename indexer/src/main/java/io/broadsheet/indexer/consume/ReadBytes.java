package io.broadsheet.indexer.consume;

import java.util.concurrent.atomic.AtomicLong;

/** How much was read and is not done, in bytes; decides when reading pauses and goes on. */
final class ReadBytes {

  private final long limit;
  private final AtomicLong bytes = new AtomicLong();

  ReadBytes(long limit) {
    this.limit = limit;
  }

  void add(long more) {
    bytes.addAndGet(more);
  }

  void free(long less) {
    bytes.addAndGet(-less);
  }

  long bytes() {
    return bytes.get();
  }

  boolean isFull() {
    return bytes.get() >= limit;
  }

  /** Whether there is room for a good while, so that reading does not stop and go. */
  boolean hasRoom() {
    return bytes.get() <= limit / 2;
  }
}
