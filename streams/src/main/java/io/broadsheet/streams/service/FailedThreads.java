package io.broadsheet.streams.service;

import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what follows when a thread of the service dies: the first time it is replaced; when it
 * happens again soon, before the service has ever worked, or when no other thread could do better,
 * the service stops with its reason. Damaged state ends the topology, but not the service.
 */
final class FailedThreads {

  private static final Logger LOG = LoggerFactory.getLogger(FailedThreads.class);
  private static final Duration SOON = Duration.ofMinutes(5);

  private final FailureSorter sorter;
  private final InstantSource clock;
  private boolean hasWorked;
  private Optional<Instant> lastFailure = Optional.empty();
  private Optional<StopException> reason = Optional.empty();
  private Optional<ThreadFailure.DamagedState> damage = Optional.empty();

  FailedThreads(FailureSorter sorter, InstantSource clock) {
    this.sorter = sorter;
    this.clock = clock;
  }

  /** The topology starts: it has not worked yet. */
  synchronized void starting() {
    hasWorked = false;
  }

  /** The topology has all its partitions and works. */
  synchronized void working() {
    hasWorked = true;
  }

  /** Why the service stops, if it does. */
  synchronized Optional<StopException> reason() {
    return reason;
  }

  /** Whether the topology ends since its state is damaged. */
  synchronized boolean isDamaged() {
    return damage.isPresent();
  }

  /** Why the topology ended, if that was since its state is damaged; it is told once. */
  synchronized Optional<ThreadFailure.DamagedState> takeDamage() {
    Optional<ThreadFailure.DamagedState> taken = damage;
    damage = Optional.empty();
    return taken;
  }

  synchronized StreamThreadExceptionResponse onFailure(Throwable failure) {
    Instant now = clock.instant();
    boolean again = lastFailure.filter(last -> last.plus(SOON).isAfter(now)).isPresent();
    lastFailure = Optional.of(now);
    return switch (sorter.sort(failure)) {
      case ThreadFailure.DamagedState damaged -> {
        LOG.error("The state is damaged; the topology ends", failure);
        damage = Optional.of(damaged);
        yield StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
      }
      case ThreadFailure.Passing(StopException why) when hasWorked && !again -> {
        LOG.warn("A thread failed and is replaced: {}", why.getMessage(), failure);
        yield StreamThreadExceptionResponse.REPLACE_THREAD;
      }
      case ThreadFailure other -> {
        LOG.error("The streams service stops: {}", other.reason().getMessage(), failure);
        reason = Optional.of(other.reason());
        yield StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
      }
    };
  }
}
