package io.broadsheet.lab.faults;

import static io.broadsheet.lab.faults.Fault.Kind.KILL_BROKER;
import static io.broadsheet.lab.faults.Fault.Kind.KILL_INDEXER;
import static io.broadsheet.lab.faults.Fault.Kind.KILL_STREAMS;
import static io.broadsheet.lab.faults.Fault.Kind.LOSE_INDEX;

import java.time.Duration;
import java.util.List;

/**
 * How hard a trial is.
 *
 * @param kinds the kinds of faults, each of which comes once
 * @param atOnce the most that come together
 * @param longest what no fault lasts longer, but for those that must outlast a session
 */
record Severity(List<Fault.Kind> kinds, int atOnce, Duration longest) {

  /** Everything, three at once. */
  static final Severity FULL = new Severity(List.of(Fault.Kind.values()), 3, Duration.ofSeconds(6));

  /** The broker and both services are killed at once, and an index is lost. */
  static final Severity SHORT =
      new Severity(
          List.of(KILL_BROKER, KILL_STREAMS, KILL_INDEXER, LOSE_INDEX),
          3,
          Duration.ofMillis(1_500));
}
