package io.broadsheet.local.bench;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;

/** The measurement cannot go on: a server or service ended, or something took too long. */
final class BenchException extends StopException {

  private static final long serialVersionUID = 1L;

  BenchException(String message) {
    super(ExitCode.UNAVAILABLE, message);
  }

  BenchException(String message, Throwable cause) {
    super(ExitCode.UNAVAILABLE, message, cause);
  }
}
