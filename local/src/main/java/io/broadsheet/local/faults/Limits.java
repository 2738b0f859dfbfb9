package io.broadsheet.local.faults;

import java.time.Duration;

/** How long things may take before a trial gives up; generous, since machines are shared. */
final class Limits {

  /** A command that sets something up. */
  static final Duration COMMAND = Duration.ofMinutes(3);

  /** From a signal to the end of a service. */
  static final Duration STOP = Duration.ofSeconds(60);

  /** Some further acknowledgements, while faults are on. */
  static final Duration PROGRESS = Duration.ofMinutes(5);

  /** From the last page to the last document. */
  static final Duration DRAIN = Duration.ofMinutes(6);

  /** How often to look. */
  static final Duration LOOK = Duration.ofMillis(100);

  private Limits() {}
}
