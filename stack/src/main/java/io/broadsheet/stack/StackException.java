package io.broadsheet.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A stack could not be started; the message says which part and what to do in one sentence. */
public final class StackException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Optional<ServerFailure> failure;

  StackException(String message) {
    this(message, null);
  }

  StackException(String message, Throwable cause) {
    super(message, cause);
    this.failure = Optional.empty();
  }

  StackException(ServerFailure failure) {
    super(failure.sentence());
    this.failure = Optional.of(failure);
  }

  /** Which server failed and what it said; empty when it did not come to starting one. */
  public Optional<ServerFailure> failure() {
    return failure;
  }

  /**
   * The end of a server that did not start.
   *
   * @param server which one
   * @param reason why it counts as failed
   * @param log its log file, which is kept
   * @param lastLines the last lines of the log, oldest first
   */
  public record ServerFailure(ServerKind server, String reason, Path log, List<String> lastLines) {

    private String sentence() {
      return "%s did not start: %s; see %s".formatted(server, reason, log);
    }
  }
}
