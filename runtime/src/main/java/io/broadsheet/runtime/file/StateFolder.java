package io.broadsheet.runtime.file;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a user's programs keep what they must remember, by the rules of freedesktop.org. */
public final class StateFolder {

  private StateFolder() {}

  /** The folder {@code broadsheet} in the user's folder for state, unless the user has no home. */
  public static Optional<Path> find() {
    return of(
        Optional.ofNullable(System.getenv("XDG_STATE_HOME")), System.getProperty("user.home"));
  }

  /**
   * The same where it must be.
   *
   * @param flag names another place
   * @throws StopException if the user has no home, as a random one in a container
   */
  public static Path usual(String flag) {
    return find()
        .orElseThrow(
            () ->
                new StopException(
                    ExitCode.USAGE,
                    "This user has no home directory: set "
                        + flag
                        + ", or XDG_STATE_HOME to a full path."));
  }

  static Optional<Path> of(Optional<String> stateHome, String home) {
    Path folder =
        stateHome
            .filter(path -> !path.isBlank())
            .map(Path::of)
            .orElseGet(() -> Path.of(home, ".local", "state"));
    // Java calls the home of a user "?" whom the system does not know.
    return folder.isAbsolute() ? Optional.of(folder.resolve("broadsheet")) : Optional.empty();
  }
}
