package io.broadsheet.ingest;

import io.broadsheet.ingest.replay.Pace;
import io.broadsheet.ingest.watch.WatchPace;

/** How often the files are gone through. */
public sealed interface Mode {

  /** Once, as fast as can be, publishing everything. */
  Mode ONCE = new Once(new Pace.Unlimited(), false);

  /**
   * Once.
   *
   * @param pace how fast
   * @param resume whether what the ledger holds as acknowledged is skipped
   */
  record Once(Pace pace, boolean resume) implements Mode {}

  /**
   * Again and again until stopped; publishes everything each time.
   *
   * @param pace how fast
   */
  record Loop(Pace pace) implements Mode {}

  /**
   * Until stopped, every file as soon as it is complete; skips what the ledger holds.
   *
   * @param pace how fast
   * @param watch how often to look, and how long a file must be still
   */
  record Watch(Pace pace, WatchPace watch) implements Mode {}
}
