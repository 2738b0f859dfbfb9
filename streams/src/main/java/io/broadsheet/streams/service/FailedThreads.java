package io.broadsheet.streams.service;

import io.broadsheet.runtime.access.KafkaRefusal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what follows when a thread of the service dies: the first time it is replaced; when it
 * happens again soon, or when no other thread could do better, the service stops with its reason.
 */
final class FailedThreads {

  private static final Logger LOG = LoggerFactory.getLogger(FailedThreads.class);
  private static final Duration SOON = Duration.ofMinutes(5);

  private final KafkaConnection kafka;
  private final InstantSource clock;
  private Optional<Instant> lastFailure = Optional.empty();
  private Optional<StopException> reason = Optional.empty();

  FailedThreads(KafkaConnection kafka, InstantSource clock) {
    this.kafka = kafka;
    this.clock = clock;
  }

  /** Why the service stops, if it does. */
  synchronized Optional<StopException> reason() {
    return reason;
  }

  synchronized StreamThreadExceptionResponse onFailure(Throwable failure) {
    StopException stop = sorted(failure);
    Instant now = clock.instant();
    boolean again = lastFailure.filter(last -> last.plus(SOON).isAfter(now)).isPresent();
    lastFailure = Optional.of(now);
    if (stop.exitCode() == ExitCode.USAGE || again) {
      LOG.error("The streams service stops: {}", stop.getMessage(), failure);
      reason = Optional.of(stop);
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    LOG.warn("A thread failed and is replaced: {}", stop.getMessage(), failure);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  private StopException sorted(Throwable failure) {
    Optional<StopException> refusal = KafkaRefusal.in(kafka, failure);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case StopException stop -> {
          return stop;
        }
        case org.apache.kafka.common.errors.RetriableException trouble -> {
          return stop(ExitCode.UNAVAILABLE, "Kafka has trouble: " + trouble.getMessage(), failure);
        }
        case org.apache.kafka.streams.errors.MissingSourceTopicException missing -> {
          return stop(
              ExitCode.USAGE,
              "A topic is missing. Run `broadsheet topics create`. " + missing.getMessage(),
              failure);
        }
        default -> {}
      }
    }
    return stop(ExitCode.BUG, String.valueOf(failure), failure);
  }

  private static StopException stop(ExitCode code, String message, Throwable cause) {
    return new StopException(code, message, cause);
  }
}
