package io.broadsheet.streams.topology;

import io.broadsheet.runtime.failure.Failure;

/** Carries bad data from deep inside a step to the {@link StepOutcome} of it. */
final class BadDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure.BadData failure;

  BadDataException(String stage, String reason, String message) {
    this(new Failure.BadData(stage, reason, message));
  }

  BadDataException(Failure.BadData failure) {
    super(failure.message());
    this.failure = failure;
  }

  /** Gives a record up because of {@code cause}. */
  BadDataException(Failure.BadData failure, Throwable cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  Failure.BadData failure() {
    return failure;
  }
}
