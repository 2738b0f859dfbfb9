package io.broadsheet.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

class CommandRunnerTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Command(name = "sample")
  static final class Sample implements Callable<Integer> {

    @Mixin CommonOptions common;
    @Mixin KafkaOptions kafka;

    @Option(names = "--fail", defaultValue = "none")
    String fail;

    @Override
    public Integer call() {
      switch (fail) {
        case "settings" -> throw new StopException(ExitCode.UNAVAILABLE, "Kafka is away.");
        case "bug" -> throw new IllegalStateException("oops");
        default -> common.out().print(kafka.connection(common.sources()));
      }
      return 0;
    }
  }

  @Test
  void takesFlagsBeforeTheEnvironment() {
    int code =
        run(Map.of("BROADSHEET_BOOTSTRAP_SERVERS", "env:1"), "--bootstrap-servers", "flag:1");

    assertThat(code).isZero();
    assertThat(out).hasToString("flag:1");
  }

  @Test
  void takesTheEnvironmentBeforeTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("s.properties"), "bootstrap-servers=file:1");

    run(Map.of("BROADSHEET_BOOTSTRAP_SERVERS", "env:1"), "--config", file.toString());
    assertThat(out).hasToString("env:1");
  }

  @Test
  void takesTheFileBeforeTheDefault() throws IOException {
    Path file = Files.writeString(folder.resolve("s.properties"), "bootstrap-servers=file:1");

    run(Map.of(), "--config=" + file);
    assertThat(out).hasToString("file:1");
  }

  @Test
  void refusesASettingOfTheFileThatNoCommandKnows() throws IOException {
    Path file = Files.writeString(folder.resolve("s.properties"), "bootstrap-server=x");

    assertThat(run(Map.of(), "--config", file.toString())).isEqualTo(ExitCode.USAGE.value());
    assertThat(err.toString()).contains("bootstrap-server").contains("bootstrap-servers");
  }

  @Test
  void endsWithOneSentenceWhenSomethingElseHasTrouble() {
    assertThat(run(Map.of(), "--fail", "settings")).isEqualTo(ExitCode.UNAVAILABLE.value());
    assertThat(err.toString()).isEqualToIgnoringNewLines("broadsheet: Kafka is away.");
  }

  @Test
  void ownsUpToABug() {
    assertThat(run(Map.of(), "--fail", "bug")).isEqualTo(ExitCode.BUG.value());
    assertThat(err.toString()).contains("bug of Broadsheet").contains("oops");
  }

  @Test
  void refusesAnUnknownFlag() {
    assertThat(run(Map.of(), "--nonsense")).isEqualTo(ExitCode.USAGE.value());
    assertThat(err.toString()).contains("--nonsense", "--help").hasLineCount(2);
  }

  private int run(Map<String, String> environment, String... arguments) {
    CommandLine line = new CommandLine(new Sample());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return CommandRunner.run(line, environment, arguments);
  }
}
