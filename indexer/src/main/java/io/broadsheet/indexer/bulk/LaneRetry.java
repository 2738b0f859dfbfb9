package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Backoff;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How one lane waits out trouble elsewhere. */
final class LaneRetry {

  private static final Logger LOG = LoggerFactory.getLogger(LaneRetry.class);

  private final String lane;
  private final Outages outages;
  private final Backoff backoff;
  private final Sleeper sleeper;

  LaneRetry(String lane, Outages outages, Backoff backoff, Sleeper sleeper) {
    this.lane = lane;
    this.outages = outages;
    this.backoff = backoff;
    this.sleeper = sleeper;
  }

  /** Waits before the next attempt. */
  void pause(String message, int attempts) throws InterruptedException {
    sleeper.sleep(begin(message, attempts));
  }

  /** Notes trouble; returns how long to wait before the next attempt. */
  Duration begin(String message, int attempts) {
    if (outages.begin(lane, message)) {
      LOG.warn("{}; {} tries again until it works", message, lane);
    }
    return backoff.wait(attempts, RandomGenerator.getDefault());
  }

  /** Waits if {@code failure} is one that passes. */
  void pause(Failure failure, int attempts) throws InterruptedException {
    switch (failure) {
      case Failure.Trouble trouble -> pause(trouble.message(), attempts);
      case Failure.Fault fault -> throw new StopException(ExitCode.USAGE, fault.message());
      case Failure.BadData bad -> throw new StopException(ExitCode.BUG, bad.message());
    }
  }

  /** Notes that the lane goes well. */
  void succeeded() {
    if (outages.end(lane)) {
      LOG.info("{} goes on", lane);
    }
  }
}
