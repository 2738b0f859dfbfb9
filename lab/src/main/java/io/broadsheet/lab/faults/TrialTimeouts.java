package io.broadsheet.lab.faults;

import java.time.Duration;

/** How long things may take before a trial gives up; generous, since machines are shared. */
final class TrialTimeouts {

  /** A command that sets something up. */
  static final Duration COMMAND = Duration.ofMinutes(3);

  /** From its start until a service has its share of the work. */
  static final Duration READY = Duration.ofMinutes(2);

  /** From a signal to the end of a service. */
  static final Duration STOP = Duration.ofSeconds(60);

  /** Some further acknowledgements, while faults are on. */
  static final Duration PROGRESS = Duration.ofMinutes(5);

  /** From the last page to the last document, however much there is. */
  static final Duration DRAIN = Duration.ofHours(1);

  /** Between two moves of any group on its way to the end of the topics. */
  static final Duration STANDSTILL = Duration.ofMinutes(3);

  /** How often to look. */
  static final Duration LOOK = Duration.ofMillis(100);

  private TrialTimeouts() {}
}
