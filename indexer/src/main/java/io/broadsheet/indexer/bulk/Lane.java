package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One bulk at a time: gathers work until a limit is reached, sends it, and begins anew. */
final class Lane {

  /** What stands in a lane's inbox. */
  private sealed interface Message {
    record Todo(Work work) implements Message {}

    record Flush() implements Message {}
  }

  private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
  private final BulkLimits limits;
  private final Sender sender;
  private final LaneRetry retry;

  /** What has operations that did not go with the last bulk, and begins the next one. */
  private Optional<Job> unsent = Optional.empty();

  Lane(BulkLimits limits, Sender sender, LaneRetry retry) {
    this.limits = limits;
    this.sender = sender;
    this.retry = retry;
  }

  void submit(Work work) {
    inbox.add(new Message.Todo(work));
  }

  /** Sends what was submitted so far without waiting for more. */
  void flush() {
    inbox.add(new Message.Flush());
  }

  /** Works until it is interrupted. */
  void run() throws InterruptedException {
    while (true) {
      sender.send(gather());
    }
  }

  private List<Pending> gather() throws InterruptedException {
    var batch = new Batch(limits);
    begin(batch);
    long due = System.nanoTime() + limits.age().toNanos();
    while (!batch.isFull() && unsent.isEmpty()) {
      Message message = inbox.poll(due - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (!(message instanceof Message.Todo(Work work))) {
        break;
      }
      unsent = prepare(work);
      fill(batch);
    }
    return batch.pending();
  }

  private void begin(Batch batch) throws InterruptedException {
    fill(batch);
    while (batch.isEmpty()) {
      if (inbox.take() instanceof Message.Todo(Work work)) {
        unsent = prepare(work);
        fill(batch);
      }
    }
  }

  /** Takes operations of the job at hand for as long as they may go with the others. */
  private void fill(Batch batch) throws InterruptedException {
    if (unsent.isEmpty()) {
      return;
    }
    Job job = unsent.get();
    if (job.work().withdrawn()) {
      sender.settle(job.work(), new Fate.Released());
      unsent = Optional.empty();
      return;
    }
    while (!batch.isFull() && job.hasNext() && batch.takes(job.peek())) {
      batch.add(job.take());
    }
    unsent = Optional.of(job).filter(Job::hasNext);
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
