package io.broadsheet.runtime.health;

/**
 * A running service. It starts on construction by its own factory, reports how it is, and stops
 * cleanly on {@link #close()}: what was read is finished or left uncommitted, never lost.
 */
public interface Service extends AutoCloseable {

  /** How it is now. */
  Health health();

  /** Waits until it has ended by itself, and says how; returns only then or when closed. */
  Health awaitEnd() throws InterruptedException;

  @Override
  void close();
}
