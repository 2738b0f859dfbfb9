package io.broadsheet.operations.deadletters;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code broadsheet dead-letters}: what could not be processed. */
@Command(
    name = "dead-letters",
    description = "Lists, retries and discards records that could not be processed.",
    synopsisSubcommandLabel = "COMMAND")
public final class DeadLettersCommand {

  @Mixin CommonOptions common;

  private DeadLettersCommand() {}

  /** The commands, which stop when {@code stop} is asked for. */
  public static CommandLine commandLine(StopSignal stop) {
    return new CommandLine(new DeadLettersCommand())
        .addSubcommand(new ListCommand())
        .addSubcommand(new RetryCommand(stop))
        .addSubcommand(new DiscardCommand());
  }
}
