package io.broadsheet.indexer.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The operations of the next bulk: never two of one document, whose order would then be open. */
final class Batch {

  private final BulkLimits limits;
  private final List<Pending> pending = new ArrayList<>();
  private final Set<DocumentKey> keys = new HashSet<>();
  private long bytes;

  Batch(BulkLimits limits) {
    this.limits = limits;
  }

  /** Whether {@code next} may go with the others. */
  boolean takes(Pending next) {
    boolean fits = bytes + next.operation().bytes() <= limits.bytes();
    return pending.isEmpty() || (!isFull() && fits && !keys.contains(next.operation().key()));
  }

  void add(Pending next) {
    pending.add(next);
    keys.add(next.operation().key());
    bytes += next.operation().bytes();
  }

  boolean isFull() {
    return pending.size() >= limits.documents() || bytes >= limits.bytes();
  }

  boolean isEmpty() {
    return pending.isEmpty();
  }

  List<Pending> pending() {
    return List.copyOf(pending);
  }
}
