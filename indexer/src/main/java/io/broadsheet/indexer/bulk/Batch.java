package io.broadsheet.indexer.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The operations of the next bulk. Two of one document may be among them if the later one writes it
 * with a higher revision: in whatever order they are done or tried again, that one remains. A bulk
 * that ended at every document that changes often would hardly hold anything.
 */
final class Batch {

  private final BulkLimits limits;
  private final List<Pending> pending = new ArrayList<>();
  private final Map<DocumentKey, Long> revisions = new HashMap<>();
  private long bytes;

  Batch(BulkLimits limits) {
    this.limits = limits;
  }

  /** Whether {@code next} may go with the others. */
  boolean takes(Pending next) {
    boolean fits = bytes + next.operation().bytes() <= limits.bytes();
    return pending.isEmpty() || (!isFull() && fits && prevails(next.operation()));
  }

  void add(Pending next) {
    pending.add(next);
    revisions.put(next.operation().key(), next.operation().revision());
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

  /** What is deleted is forgotten in time, and would not keep an older write from coming back. */
  private boolean prevails(Operation next) {
    Long before = revisions.get(next.key());
    return before == null || (next instanceof Operation.Index && next.revision() > before);
  }
}
