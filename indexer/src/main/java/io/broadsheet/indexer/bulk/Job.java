package io.broadsheet.indexer.bulk;

import java.util.Iterator;
import java.util.Optional;

/**
 * One piece of work on its way through a lane: which operations are still to be sent, and what
 * became of the others. Its operations may be spread over several bulks.
 */
final class Job {

  /** Stands for the work where it is to be told from others, but not to be kept. */
  static final class Token {}

  private final Token token = new Token();
  private final Work work;
  private final Iterator<Operation> operations;
  private Optional<Pending> next = Optional.empty();
  private Optional<Fate> fate = Optional.empty();
  private int open;

  Job(Work work, Iterator<Operation> operations) {
    this.work = work;
    this.operations = operations;
  }

  Work work() {
    return work;
  }

  Token token() {
    return token;
  }

  boolean hasNext() {
    return next.isPresent() || operations.hasNext();
  }

  /** The next operation, which stays the next one until it is taken. */
  Pending peek() {
    if (next.isEmpty()) {
      next = Optional.of(new Pending(this, operations.next()));
    }
    return next.get();
  }

  /** Takes the next operation: from now on its fate is open. */
  Pending take() {
    Pending taken = peek();
    next = Optional.empty();
    open++;
    return taken;
  }

  /** Takes note of the fate of one operation; returns that of the work once all have theirs. */
  Optional<Fate> note(Fate one) {
    open--;
    fate = fate.map(before -> before.and(one)).or(() -> Optional.of(one));
    return open == 0 && !hasNext() ? fate : Optional.empty();
  }
}
