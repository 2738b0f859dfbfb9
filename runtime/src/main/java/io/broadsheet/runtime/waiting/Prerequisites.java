package io.broadsheet.runtime.waiting;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until everything is up that a service needs. */
public final class Prerequisites {

  private static final Logger LOG = LoggerFactory.getLogger(Prerequisites.class);
  private static final long PAUSE_MILLIS = 250;

  /** Looks for something. */
  public interface Check {

    /** What is missing, if anything, in one sentence. */
    Optional<String> problem() throws InterruptedException;
  }

  private final List<Check> checks;
  private final Consumer<String> waitsFor;

  /**
   * Waits for {@code checks}, one after the other.
   *
   * @param waitsFor is told what is missing
   */
  public Prerequisites(List<Check> checks, Consumer<String> waitsFor) {
    this.checks = checks;
    this.waitsFor = waitsFor;
  }

  /**
   * Returns when nothing is missing, or when {@code stopped} is down.
   *
   * @throws StopException if something still is when {@code limit} is over
   */
  public void await(Duration limit, CountDownLatch stopped) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    String told = "";
    for (Check check : checks) {
      Optional<String> problem = check.problem();
      while (problem.isPresent() && stopped.getCount() > 0) {
        String message = problem.get();
        if (System.nanoTime() >= deadline) {
          throw new StopException(
              ExitCode.UNAVAILABLE,
              message + ". Gave up after " + limit.toSeconds() + " s (--wait-seconds).");
        }
        if (!message.equals(told)) {
          LOG.info("Waits: {}", message);
          waitsFor.accept(message);
          told = message;
        }
        stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        problem = check.problem();
      }
    }
  }
}
