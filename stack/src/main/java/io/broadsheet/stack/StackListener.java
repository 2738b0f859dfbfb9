package io.broadsheet.stack;

import java.time.Duration;

/**
 * Hears how the start of a stack goes on. The servers start at once, so it is called from several
 * threads.
 */
public interface StackListener {

  /** Hears nothing. */
  StackListener NONE = new StackListener() {};

  /**
   * A server's process was started.
   *
   * @param server which one
   * @param address where it will listen, as in {@link Addresses}
   */
  default void starting(ServerKind server, String address) {}

  /**
   * A server answered.
   *
   * @param server which one
   * @param took the time since {@link #starting}
   */
  default void answered(ServerKind server, Duration took) {}
}
