package io.broadsheet.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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

    @Option(names = "--day")
    Optional<LocalDate> day = Optional.empty();

    @Option(names = "--count")
    int count;

    @Override
    public Integer call() {
      switch (fail) {
        case "settings" -> throw new StopException(ExitCode.UNAVAILABLE, "Kafka is away.");
        case "disk" -> throw new UncheckedIOException(new AccessDeniedException("/data/x"));
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

  @Test
  void refusesAVariableThatNoCommandKnows() {
    assertThat(run(Map.of("BROADSHEET_LOG_LVEL", "DEBUG"))).isEqualTo(ExitCode.USAGE.value());
    assertThat(err.toString()).contains("BROADSHEET_LOG_LVEL", "BROADSHEET_LOG_LEVEL");
  }

  @Test
  void takesVariablesOfClientsOfSecretsAndOfTheLauncher() {
    assertThat(
            run(
                Map.of(
                    "BROADSHEET_KAFKA_SECURITY_PROTOCOL", "SSL",
                    "BROADSHEET_JVM_OPTIONS", "-Xmx1g")))
        .isZero();
  }

  @Test
  void helpsEvenWhereAVariableIsMisspelt() {
    assertThat(run(Map.of("BROADSHEET_LOG_LVEL", "DEBUG"), "--help")).isZero();
  }

  @Test
  void listsTheLevelsOfLogs() {
    assertThat(run(Map.of(), "--log-level", "LOUD")).isEqualTo(ExitCode.USAGE.value());
    assertThat(err.toString()).contains("ERROR, WARN, INFO, DEBUG", "LOUD");
  }

  @Test
  void saysWhatAValueShouldBeWithoutNamesOfClasses() {
    run(Map.of(), "--day", "2024-13-45");
    run(Map.of(), "--count", "many");

    assertThat(err.toString())
        .contains("'2024-13-45' is not a day such as 2024-08-01", "'many' is not a whole number")
        .doesNotContain("java.", "Exception", " int");
  }

  @Test
  void takesAnErrorOfTheFileSystemForNoBug() {
    assertThat(run(Map.of(), "--fail", "disk")).isEqualTo(ExitCode.UNAVAILABLE.value());
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "broadsheet: Cannot use /data/x: the user who runs this may not use it.");
  }

  @Test
  void refusesAnAddressThatIsNone() {
    assertThat(run(Map.of(), "--bootstrap-servers", "localhost")).isEqualTo(ExitCode.USAGE.value());
    assertThat(err.toString()).contains("'localhost' is not HOST:PORT");
  }

  @Test
  void showsItsOwnFlagsFirstAndGeneralOnesLast() {
    run(Map.of(), "--help");

    assertThat(out.toString()).containsSubsequence("--fail", "Servers:", "--kafka", "General:");
  }

  private int run(Map<String, String> environment, String... arguments) {
    CommandLine line = new CommandLine(new Sample());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return CommandRunner.run(line, environment, arguments);
  }
}
