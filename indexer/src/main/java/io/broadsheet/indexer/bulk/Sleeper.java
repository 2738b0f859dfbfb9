package io.broadsheet.indexer.bulk;

import java.time.Duration;

/** Waits. */
@FunctionalInterface
interface Sleeper {

  /** Returns after {@code time}. */
  void sleep(Duration time) throws InterruptedException;
}
