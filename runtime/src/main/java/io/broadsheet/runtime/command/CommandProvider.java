package io.broadsheet.runtime.command;

import java.util.List;

/**
 * Commands of a module that the release leaves out, such as {@code demo}. The command line finds
 * the providers on its class path with {@link java.util.ServiceLoader}.
 */
public interface CommandProvider {

  /**
   * The commands, annotated for picocli.
   *
   * @param stop tells long-running commands when to stop
   */
  List<Object> commands(StopSignal stop);
}
