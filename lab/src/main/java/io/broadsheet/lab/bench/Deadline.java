package io.broadsheet.lab.bench;

import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When a measurement must be over.
 *
 * @param nanos on the clock of {@link System#nanoTime}
 * @param stop ends it before
 */
record Deadline(long nanos, StopSignal stop) {

  private static final long LOOK_MILLIS = 100;

  static Deadline in(Duration time, StopSignal stop) {
    return new Deadline(System.nanoTime() + time.toNanos(), stop);
  }

  /** What may come true. */
  @FunctionalInterface
  interface Look {
    boolean holds() throws InterruptedException;
  }

  /** How long there is left. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
  }

  /**
   * Returns when {@code look} holds.
   *
   * @throws StopException if the time is over before
   */
  void await(String what, Look look) throws InterruptedException {
    await(what, LOOK_MILLIS, look);
  }

  /** The same, looking so often: a look at metrics costs those who are measured. */
  void await(String what, long everyMillis, Look look) throws InterruptedException {
    while (!look.holds()) {
      pause(what, everyMillis);
    }
  }

  /**
   * Waits a little.
   *
   * @param what is waited for
   * @throws StopException if the time is over, or a stop is asked for
   */
  void pause(String what, long millis) throws InterruptedException {
    if (left().isZero()) {
      throw BenchFailure.of(
          "The time is over while waiting: " + what + ". Give more with --limit-minutes.");
    }
    if (stop.await(millis, TimeUnit.MILLISECONDS)) {
      throw new StopException(ExitCode.INCOMPLETE, "Stopped; nothing was measured to its end.");
    }
  }
}
