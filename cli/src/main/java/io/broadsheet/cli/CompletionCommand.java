package io.broadsheet.cli;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a script by which a shell completes commands and flags. */
@Command(
    name = "completion",
    description = "Prints a script that completes commands and flags in your shell.",
    footer = {
      "",
      "Examples:",
      "  source <(broadsheet completion bash)",
      "  broadsheet completion zsh > ~/.broadsheet.zsh && echo 'source ~/.broadsheet.zsh' >>"
          + " ~/.zshrc",
      "",
      "The release archive has the script as completion/broadsheet.sh."
    })
final class CompletionCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Parameters(paramLabel = "SHELL", description = "One of: ${COMPLETION-CANDIDATES}.")
  Shell shell;

  /** The shells; zsh reads the script of bash, which switches that on itself. */
  enum Shell {
    bash,
    zsh
  }

  @Override
  public Integer call() {
    CommandLine root = common.command().commandLine().getParent();
    common.out().print(AutoComplete.bash(root.getCommandName(), root));
    common.out().flush();
    return ExitCode.OK.value();
  }
}
