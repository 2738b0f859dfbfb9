package io.broadsheet.lab.bench;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;

/** The measurement cannot go on: a server or service ended, or something took too long. */
final class BenchFailure {

  private BenchFailure() {}

  static StopException of(String message) {
    return new StopException(ExitCode.UNAVAILABLE, message);
  }

  static StopException of(String message, Throwable cause) {
    return new StopException(ExitCode.UNAVAILABLE, message, cause);
  }
}
