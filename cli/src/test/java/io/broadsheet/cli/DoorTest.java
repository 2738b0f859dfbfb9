package io.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.command.CommandRunner;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DoorTest {

  private final CommandLine line = Broadsheet.commandLine(new StopSignal());
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpsWithACommandBelowAnother() {
    assertThat(run("help", "dead-letters", "retry")).isZero();
    assertThat(out.toString()).startsWith("Usage: broadsheet dead-letters retry");
  }

  @Test
  void listsTheCommandsWhereThereIsNoneOfThatName() {
    assertThat(run("help", "dead-letters", "burn")).isEqualTo(ExitCode.USAGE.value());
    assertThat(err.toString()).contains("no command broadsheet dead-letters burn", "list, retry");
  }

  @Test
  void printsCompletionOfCommandsAndFlags() {
    assertThat(run("completion", "bash")).isZero();
    assertThat(out.toString()).contains("complete -F _complete_broadsheet", "--dry-run", "zsh");
  }

  @Test
  void namesTheShellsThatItKnows() {
    assertThat(run("completion", "fish")).isEqualTo(ExitCode.USAGE.value());
    assertThat(err.toString()).contains("bash", "zsh");
  }

  @Test
  void breaksNoExampleOverLines() {
    run("--version");

    assertThat(commands(line))
        .allSatisfy(
            command -> {
              var printed = new StringWriter();
              command.setUsageHelpAutoWidth(false);
              command.usage(new PrintWriter(printed, true));
              assertThat(printed.toString().lines())
                  .containsAll(
                      Arrays.stream(command.getCommandSpec().usageMessage().footer())
                          .filter(line -> line.startsWith("  "))
                          .toList());
            });
  }

  private static Stream<CommandLine> commands(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(DoorTest::commands));
  }

  private int run(String... arguments) {
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return CommandRunner.run(line, Map.of(), arguments);
  }
}
