package io.broadsheet.cli;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code help COMMAND}: what {@code COMMAND --help} prints. */
@Command(
    name = "help",
    description = "Prints the help of a command.",
    footer = {"", "Example:", "  broadsheet help dead-letters retry"})
final class HelpCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "The command (default: all commands).")
  List<String> words = List.of();

  @Override
  public Integer call() {
    CommandLine command = common.command().commandLine().getParent();
    for (String word : words) {
      CommandLine below = command.getSubcommands().get(word);
      if (below == null) {
        throw new StopException(
            ExitCode.USAGE,
            "There is no command %s %s. Commands are: %s"
                .formatted(
                    command.getCommandSpec().qualifiedName(),
                    word,
                    String.join(", ", command.getSubcommands().keySet())));
      }
      command = below;
    }
    command.usage(common.out());
    return ExitCode.OK.value();
  }
}
