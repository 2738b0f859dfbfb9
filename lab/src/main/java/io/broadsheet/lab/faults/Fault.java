package io.broadsheet.lab.faults;

import java.time.Duration;

/**
 * One fault.
 *
 * @param kind what happens
 * @param victim which instance of a service it strikes, counted from 1
 * @param hold how long it lasts before it is mended
 */
record Fault(Kind kind, int victim, Duration hold) {

  /** What a fault strikes; a group has no two faults with one target. */
  enum Target {
    BROKER,
    REGISTRY,
    NODE,
    SEARCH,
    INGEST,
    STREAMS,
    INDEXER,
    INDEX
  }

  /** What can happen. */
  enum Kind {
    KILL_BROKER(Target.BROKER),
    FREEZE_BROKER(Target.BROKER),
    KILL_REGISTRY(Target.REGISTRY),
    KILL_ELASTICSEARCH(Target.NODE),
    TOO_MANY_REQUESTS(Target.SEARCH),
    UNAVAILABLE(Target.SEARCH),
    HANGING(Target.SEARCH),
    LOSING_ANSWERS(Target.SEARCH),
    SLOW(Target.SEARCH),
    PARTLY_BUSY(Target.SEARCH),
    BREAKING_OFF(Target.SEARCH),
    FULL_DISK(Target.SEARCH),
    KILL_INGEST(Target.INGEST),
    STOP_INGEST(Target.INGEST),
    KILL_STREAMS(Target.STREAMS),
    STOP_STREAMS(Target.STREAMS),
    FREEZE_STREAMS(Target.STREAMS),
    WIPE_STREAMS(Target.STREAMS),
    JOIN_STREAMS(Target.STREAMS),
    KILL_INDEXER(Target.INDEXER),
    STOP_INDEXER(Target.INDEXER),
    FREEZE_INDEXER(Target.INDEXER),
    JOIN_INDEXER(Target.INDEXER),
    LOSE_INDEX(Target.INDEX);

    private final Target target;

    Kind(Target target) {
      this.target = target;
    }

    Target target() {
      return target;
    }
  }

  @Override
  public String toString() {
    return "%s %d for %d ms".formatted(kind, victim, hold.toMillis());
  }
}
