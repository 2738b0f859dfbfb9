package io.broadsheet.runtime.log;

import java.util.Arrays;

/**
 * An error as it may stand in a log: its class and frames, and those of its causes. Its message is
 * left out, since it may quote a page.
 */
public final class ErrorFrames extends Throwable {

  private static final long serialVersionUID = 1L;

  /** Enough to leave the recursion of an overflown stack. */
  private static final int MOST_FRAMES = 100;

  /** Causes may form a ring. */
  private static final int MOST_CAUSES = 5;

  private ErrorFrames(Throwable error, ErrorFrames cause) {
    super(error.getClass().getName(), cause, false, true);
    setStackTrace(
        Arrays.stream(error.getStackTrace())
            .limit(MOST_FRAMES)
            .toArray(size -> new StackTraceElement[size]));
  }

  /** The class and frames of {@code error}; its message is the name of that class. */
  public static ErrorFrames of(Throwable error) {
    return of(error, MOST_CAUSES);
  }

  private static ErrorFrames of(Throwable error, int causes) {
    Throwable cause = error.getCause();
    return new ErrorFrames(error, cause == null || causes == 0 ? null : of(cause, causes - 1));
  }
}
