package io.broadsheet.runtime.service;

import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import java.util.Optional;

/**
 * A running service. Its own factory starts it and returns at once; it reports its health, and
 * stops cleanly on {@link #close()}: what was read is finished or left uncommitted, never lost.
 */
public interface Service extends AutoCloseable {

  /** How it is now. */
  Health health();

  /** Waits until it has ended, by itself or since it was closed. */
  void awaitEnd() throws InterruptedException;

  /** Why it ended by itself, if it did. */
  Optional<StopException> failure();

  /** Stops it, and returns when it has ended. */
  @Override
  void close();

  /**
   * Waits until it ends by itself, or {@code signal} asks for a stop and it has followed.
   *
   * @throws StopException why it ended by itself
   */
  default void runUntil(StopSignal signal) throws InterruptedException {
    Thread stopper =
        Thread.startVirtualThread(
            () -> {
              try {
                signal.await();
                close();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    awaitEnd();
    stopper.interrupt();
    failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
  }
}
