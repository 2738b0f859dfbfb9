package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Failure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * One bulk at a time: gathers work until a limit is reached, sends it, and begins anew. Work that
 * fills a whole bulk by itself lets the others have a bulk after each of its own, and a document
 * that is not taken lets them go on until it is sent again; but nothing overtakes what has its key.
 */
final class Lane {

  private final Inbox inbox = new Inbox();
  private final BulkLimits limits;
  private final Sender sender;
  private final LaneRetry retry;

  /** What has operations left; the first one begins the next bulk, unless it is others' turn. */
  private final Deque<Job> begun = new ArrayDeque<>();

  /** What was not taken, in the order in which it is sent again. */
  private final Deque<LoneDocument> putOff = new ArrayDeque<>();

  private boolean othersTurn;

  Lane(BulkLimits limits, Sender sender, LaneRetry retry) {
    this.limits = limits;
    this.sender = sender;
    this.retry = retry;
  }

  void submit(Work work) {
    inbox.submit(work);
  }

  /** Sends what was submitted so far without waiting for more. */
  void flush() {
    inbox.flush();
  }

  /** Works until it is interrupted. */
  void run() throws InterruptedException {
    while (true) {
      if (isDue() && !othersTurn) {
        send(putOff.remove());
      } else {
        send(gather());
      }
    }
  }

  private boolean isDue() {
    return !putOff.isEmpty() && putOff.peek().nanosToWait() <= 0;
  }

  private void send(List<Pending> bulk) throws InterruptedException {
    if (bulk.size() == 1 && bulk.getFirst().operation().bytes() > limits.bytes()) {
      send(new LoneDocument(bulk.getFirst()));
    } else if (!bulk.isEmpty()) {
      sender.send(bulk);
    }
  }

  private void send(LoneDocument document) throws InterruptedException {
    Optional<Duration> pause = sender.send(document);
    if (pause.isPresent()) {
      document.putOff(pause.get());
      putOff.add(document);
      othersTurn = true;
    }
  }

  /** What to send next; nothing if what was put off is due first. */
  private List<Pending> gather() throws InterruptedException {
    var batch = new Batch(limits);
    if (othersTurn) {
      fillByOthers(batch);
      othersTurn = false;
    }
    if (batch.isEmpty()) {
      fillByBegun(batch);
      fillByWaiting(batch);
    }
    return batch.pending();
  }

  /** Takes what waits already; whatever has operations left goes with the next bulk. */
  private void fillByOthers(Batch batch) throws InterruptedException {
    int before = begun.size();
    while (!batch.isFull() && begun.size() == before) {
      Optional<Work> next = inbox.next(this::isBusy, 0);
      if (next.isEmpty()) {
        return;
      }
      begin(next.get(), batch);
    }
  }

  private void fillByBegun(Batch batch) throws InterruptedException {
    while (!begun.isEmpty() && !batch.isFull()) {
      if (fill(batch, begun.remove()) == Filled.IN_PART) {
        return;
      }
    }
  }

  private void fillByWaiting(Batch batch) throws InterruptedException {
    while (batch.isEmpty() && !isDue()) {
      long patience = putOff.isEmpty() ? Long.MAX_VALUE : putOff.peek().nanosToWait();
      Optional<Work> next = inbox.next(this::isBusy, patience);
      if (next.isPresent()) {
        begin(next.get(), batch);
      }
    }
    long end = System.nanoTime() + limits.age().toNanos();
    while (!batch.isEmpty() && !batch.isFull() && begun.isEmpty()) {
      Optional<Work> next = inbox.next(this::isBusy, end - System.nanoTime());
      if (next.isEmpty()) {
        return;
      }
      begin(next.get(), batch);
    }
  }

  /** Whether work of {@code key} is not done yet. */
  private boolean isBusy(String key) {
    return begun.stream().anyMatch(job -> job.work().key().equals(key))
        || putOff.stream().anyMatch(lone -> lone.pending().job().work().key().equals(key));
  }

  private void begin(Work work, Batch batch) throws InterruptedException {
    Optional<Job> job = prepare(work);
    if (job.isPresent()) {
      fill(batch, job.get());
    }
  }

  /** How much of a job went into a bulk. */
  private enum Filled {
    WHOLLY,
    IN_PART
  }

  /** Takes operations of {@code job} for as long as they may go with the others. */
  private Filled fill(Batch batch, Job job) throws InterruptedException {
    if (job.work().withdrawn()) {
      sender.settle(job.work(), new Fate.Released());
      return Filled.WHOLLY;
    }
    boolean alone = batch.isEmpty();
    while (!batch.isFull() && job.hasNext() && batch.takes(job.peek())) {
      batch.add(job.take());
    }
    if (!job.hasNext()) {
      return Filled.WHOLLY;
    }
    begun.add(job);
    othersTurn = alone && batch.isFull();
    return Filled.IN_PART;
  }

  private Optional<Job> prepare(Work work) throws InterruptedException {
    for (int attempts = 1; !work.withdrawn(); attempts++) {
      switch (work.prepare()) {
        case Prepared.Ready(var operations) -> {
          retry.succeeded();
          return Optional.of(new Job(work, operations));
        }
        case Prepared.Skipped(String reason) -> {
          sender.settle(work, new Fate.Skipped(reason));
          return Optional.empty();
        }
        case Prepared.Failed(Failure.BadData bad) -> {
          sender.settle(work, new Fate.Refused(bad));
          return Optional.empty();
        }
        case Prepared.Failed(Failure failure) -> retry.pause(failure, attempts);
      }
    }
    sender.settle(work, new Fate.Released());
    return Optional.empty();
  }
}
