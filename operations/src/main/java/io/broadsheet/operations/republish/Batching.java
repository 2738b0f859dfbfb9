package io.broadsheet.operations.republish;

import io.broadsheet.ingest.replay.Pace;
import io.broadsheet.ingest.replay.Schedule;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Hands candidates to the republisher at a pace. What is looked at must be sent soon after, so a
 * batch is never more than a second's worth.
 */
final class Batching {

  private static final int MOST_RECORDS = 100;
  private static final long MOST_BYTES = 8L * 1024 * 1024;

  private final Republisher republisher;
  private final Schedule schedule;
  private final StopSignal stop;
  private final int size;
  private final List<Candidate> batch = new ArrayList<>();
  private long bytes;
  private Republisher.Tally tally = Republisher.Tally.NONE;

  Batching(Republisher republisher, Pace pace, StopSignal stop) {
    this.republisher = republisher;
    this.schedule = new Schedule(pace, System.nanoTime());
    this.stop = stop;
    this.size = size(pace);
  }

  private static int size(Pace pace) {
    return pace instanceof Pace.Rate(Duration period)
        ? Math.clamp(Duration.ofSeconds(1).toNanos() / Math.max(1, period.toNanos()), 1, 100)
        : MOST_RECORDS;
  }

  /** Publishes {@code candidate} soon. */
  void add(Candidate candidate) {
    Duration wait = schedule.wait(Optional.empty(), System.nanoTime());
    try {
      if (stop.isRequested() || stop.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw stopped();
      }
      batch.add(candidate);
      bytes += candidate.bytes();
      if (batch.size() >= size || bytes >= MOST_BYTES) {
        flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped();
    }
  }

  /** Publishes what is left, and says what became of everything. */
  Republisher.Tally finish() throws InterruptedException {
    flush();
    return tally;
  }

  private void flush() throws InterruptedException {
    tally = tally.plus(republisher.publish(batch));
    batch.clear();
    bytes = 0;
  }

  private StopException stopped() {
    return new StopException(
        ExitCode.INCOMPLETE,
        "Stopped after "
            + tally.published()
            + " issues were published again. It is safe to run the command again.");
  }
}
