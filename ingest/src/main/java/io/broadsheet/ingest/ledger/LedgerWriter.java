package io.broadsheet.ingest.ledger;

import io.broadsheet.runtime.failure.StopException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Writes a ledger on a thread of its own, many entries with one wait for the disk, so that the
 * producer's thread never waits for it. What follows from an entry happens only when it is written.
 */
public final class LedgerWriter implements AutoCloseable {

  private static final int MOST_AT_ONCE = 1000;

  private record Posting(Optional<LedgerEntry> entry, Runnable then) {}

  private final Optional<Ledger> ledger;
  private final BlockingQueue<Posting> postings = new LinkedBlockingQueue<>();
  private final Thread thread;
  private volatile boolean closing;
  private volatile StopException trouble;

  /** Writes to {@code ledger} if there is one; does what follows in any case. */
  public LedgerWriter(Optional<Ledger> ledger) {
    this.ledger = ledger;
    this.thread = Thread.ofPlatform().name("ledger").daemon().start(this::work);
  }

  /** Has {@code entry} written, then {@code then} done. */
  public void post(LedgerEntry entry, Runnable then) {
    postings.add(new Posting(Optional.of(entry), then));
  }

  /** Why the ledger could not be written, if so. */
  public Optional<StopException> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Returns when all that was posted is done. */
  @Override
  public void close() {
    closing = true;
    postings.add(new Posting(Optional.empty(), () -> {}));
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    List<Posting> batch = new ArrayList<>();
    while (!(closing && postings.isEmpty())) {
      try {
        batch.add(postings.take());
      } catch (InterruptedException e) {
        continue;
      }
      postings.drainTo(batch, MOST_AT_ONCE);
      write(batch.stream().flatMap(posting -> posting.entry().stream()).toList());
      batch.forEach(posting -> posting.then().run());
      batch.clear();
    }
  }

  private void write(List<LedgerEntry> entries) {
    try {
      if (!entries.isEmpty() && trouble == null) {
        ledger.ifPresent(open -> open.append(entries));
      }
    } catch (StopException e) {
      trouble = e;
    }
  }
}
