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
    description = "Takes care of the indices in Elasticsearch.",
    subcommands = IndexSetupCommand.class,
    synopsisSubcommandLabel = "COMMAND")
public final class IndexCommand {

  @Mixin CommonOptions common;

  /** Runs the command as a process of its own. */
  public static void main(String... arguments) {
    CommandRunner.main(new CommandLine(new IndexCommand()), StopSignal.install(), arguments);
  }
}
