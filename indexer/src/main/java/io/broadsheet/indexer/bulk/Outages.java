package io.broadsheet.indexer.bulk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which lanes cannot go on at the moment, why, and since when. */
final class Outages {

  private record Trouble(Instant since, String message) {}

  private final Map<String, Trouble> byLane = new ConcurrentHashMap<>();
  private final InstantSource clock;

  Outages(InstantSource clock) {
    this.clock = clock;
  }

  /** Notes what is wrong now; says whether the lane went well until then. */
  boolean begin(String lane, String message) {
    Trouble before = byLane.get(lane);
    Instant since = before == null ? clock.instant() : before.since();
    byLane.put(lane, new Trouble(since, message));
    return before == null;
  }

  /** Says whether the lane was in trouble. */
  boolean end(String lane) {
    return byLane.remove(lane) != null;
  }

  /** The oldest trouble that has lasted for at least {@code time}. */
  Optional<String> lasting(Duration time) {
    Instant latest = clock.instant().minus(time);
    return byLane.values().stream()
        .filter(trouble -> !trouble.since().isAfter(latest))
        .min(Comparator.comparing(Trouble::since))
        .map(Trouble::message);
  }
}
