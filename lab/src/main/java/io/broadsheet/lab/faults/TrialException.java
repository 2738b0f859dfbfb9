package io.broadsheet.lab.faults;

/** A trial cannot go on; the message says at what, and where to look. */
final class TrialException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TrialException(String message) {
    super(message);
  }

  TrialException(String message, Throwable cause) {
    super(message, cause);
  }
}
