package io.broadsheet.lab.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for something to come true. */
final class Waiting {

  private Waiting() {}

  /** Looks at something. */
  @FunctionalInterface
  interface Look {
    boolean holds() throws InterruptedException;
  }

  /**
   * Returns when {@code look} holds.
   *
   * @throws TrialException if it still does not when {@code limit} is over
   */
  static void until(String what, Duration limit, Look look) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!look.holds()) {
      if (System.nanoTime() > deadline) {
        throw new TrialException("Waited %d s in vain: %s".formatted(limit.toSeconds(), what));
      }
      TimeUnit.NANOSECONDS.sleep(TrialTimeouts.LOOK.toNanos());
    }
  }
}
