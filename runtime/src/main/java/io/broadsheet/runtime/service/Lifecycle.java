package io.broadsheet.runtime.service;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.runtime.waiting.Prerequisites;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * What every service goes through, on a thread of its own: it waits for what it needs, works until
 * it is stopped or fails, and has ended.
 */
public final class Lifecycle {

  private final String name;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Optional<StopException> failure = Optional.empty();
  private volatile String waitsFor = "starts";

  /** What a service does from its start to its end. */
  @FunctionalInterface
  public interface Work {

    /** Returns when the service has ended. */
    void run() throws InterruptedException;
  }

  /** The life of the service {@code name}, as in messages. */
  public Lifecycle(String name) {
    this.name = name;
  }

  /** Begins {@code work}, and returns at once. What it throws is why the service failed. */
  public void start(Work work) {
    Thread.ofPlatform().name(name.toLowerCase(Locale.ROOT)).start(() -> run(work));
  }

  /**
   * Returns when everything is up that {@code checks} look for, or a stop is asked for.
   *
   * @throws StopException if something still is not when {@code patience} is over
   */
  public void await(List<Prerequisites.Check> checks, Duration patience)
      throws InterruptedException {
    new Prerequisites(checks, message -> waitsFor = message).await(patience, stopped);
  }

  /** Waits until a stop is asked for. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  /** Whether a stop was asked for. */
  public boolean isStopping() {
    return stopped.getCount() == 0;
  }

  /** Asks for a stop because of {@code why}. */
  public void fail(StopException why) {
    failure = failure.or(() -> Optional.of(why));
    stopped.countDown();
  }

  /** Asks for a stop. */
  public void stop() {
    stopped.countDown();
  }

  /** Waits until the work has returned. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /** The same, if need be without waiting to the end. */
  public void join() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Why the service failed, if it did. */
  public Optional<StopException> failure() {
    return failure;
  }

  /** The health of the service, which at work is as {@code working} says; empty while it starts. */
  public Health health(Optional<Health> working) {
    return failure
        .<Health>map(reason -> new Health.Failed(reason.getMessage()))
        .or(() -> working)
        .orElseGet(() -> new Health.Starting(name + ": " + waitsFor));
  }

  private void run(Work work) {
    try {
      work.run();
    } catch (StopException e) {
      fail(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      fail(new StopException(ExitCode.BUG, name + " has a bug; please report it: " + e, e));
    } finally {
      ended.countDown();
    }
  }
}
