package io.broadsheet.indexer.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The operations of the next bulk. Of several that write one document only the newest is sent: a
 * bulk that ended at every document that changes often would hardly hold anything, and one that had
 * them all would write the same document over and over.
 */
final class Batch {

  private final BulkLimits limits;
  private final Map<DocumentKey, Pending> newest = new LinkedHashMap<>();
  private int operations;
  private long bytes;

  Batch(BulkLimits limits) {
    this.limits = limits;
  }

  /** Whether {@code next} may go with the others. */
  boolean takes(Pending next) {
    boolean fits = bytes + next.operation().bytes() <= limits.bytes();
    return isEmpty() || (!isFull() && fits && prevails(next.operation()));
  }

  void add(Pending next) {
    DocumentKey key = next.operation().key();
    Pending older = newest.remove(key);
    newest.put(key, older == null ? next : next.over(older));
    bytes += next.operation().bytes();
    operations++;
  }

  /** What is overtaken counts as well: it is kept until the bulk is done. */
  boolean isFull() {
    return operations >= limits.documents() || bytes >= limits.bytes();
  }

  boolean isEmpty() {
    return operations == 0;
  }

  List<Pending> pending() {
    return List.copyOf(newest.values());
  }

  private boolean prevails(Operation next) {
    Pending before = newest.get(next.key());
    return before == null || next.revision() >= before.operation().revision();
  }
}
