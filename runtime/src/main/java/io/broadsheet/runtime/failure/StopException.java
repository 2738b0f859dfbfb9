package io.broadsheet.runtime.failure;

/** Ends a command with a sentence for the operator instead of a stack trace. */
public final class StopException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /**
   * Stops the command.
   *
   * @param exitCode what the process exits with
   * @param message what is wrong and what to do about it, without secrets
   */
  public StopException(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Stops the command because of {@code cause}. */
  public StopException(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** What the process exits with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
