package io.broadsheet.indexer;

import io.broadsheet.runtime.command.CommandRunner;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes care of the indices. */
@Command(
    name = "index",
    description = "Sets up and rebuilds the indices in Elasticsearch.",
    synopsisSubcommandLabel = "COMMAND")
public final class IndexCommand {

  @Mixin CommonOptions common;

  private IndexCommand() {}

  /** Runs the command as a process of its own. */
  public static void main(String... arguments) {
    StopSignal signal = StopSignal.install();
    CommandRunner.main(commandLine(signal), signal, arguments);
  }

  /** The command with its own commands, which stop when {@code signal} asks for it. */
  public static CommandLine commandLine(StopSignal signal) {
    return new CommandLine(new IndexCommand())
        .addSubcommand(new IndexSetupCommand())
        .addSubcommand(new IndexRebuildCommand(signal));
  }
}
