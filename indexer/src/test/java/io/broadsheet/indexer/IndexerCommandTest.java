package io.broadsheet.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.command.CommandRunner;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class IndexerCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpsWithExamplesAndDefaults() {
    assertThat(run(indexer(), Map.of(), "--help")).isEqualTo(ExitCode.OK.value());

    assertThat(out.toString())
        .contains("Examples:", "--elasticsearch-url", "--bulk-documents", "7082", "--wait-seconds");
  }

  @Test
  void helpsWithTheSetupOfTheIndex() {
    assertThat(run(index(), Map.of(), "setup", "--help")).isEqualTo(ExitCode.OK.value());

    assertThat(out.toString()).contains("broadsheet index setup", "--prefix");
  }

  @Test
  void helpsWithTheRebuildOfTheIndices() {
    assertThat(run(index(), Map.of(), "rebuild", "--help")).isEqualTo(ExitCode.OK.value());

    assertThat(out.toString()).contains("--delete-old", "--bulk-documents", "--prefix");
  }

  @Test
  void refusesLimitsThatMakeNoSense() {
    assertThat(run(indexer(), Map.of(), "--bulk-documents", "0")).isEqualTo(ExitCode.USAGE.value());

    assertThat(err.toString()).contains("--bulk-documents must be at least 1");
  }

  @Test
  void refusesAnUnknownSettingOfElasticsearchAndDoesNotPrintItsValue() {
    assertThat(run(indexer(), Map.of("BROADSHEET_ELASTICSEARCH_PASSWROD", "secret")))
        .isEqualTo(ExitCode.USAGE.value());

    assertThat(err.toString()).contains("passwrod").doesNotContain("secret");
  }

  @Test
  void refusesAPrefixThatNoIndexMayHave() {
    assertThat(run(indexer(), Map.of("BROADSHEET_PREFIX", "Test"))).isEqualTo(2);

    assertThat(err.toString()).contains("--prefix", "'Test'");
  }

  private static CommandLine indexer() {
    var signal = new StopSignal();
    signal.request();
    return new CommandLine(new IndexerCommand(signal));
  }

  private static CommandLine index() {
    return IndexCommand.commandLine(new StopSignal());
  }

  private int run(CommandLine line, Map<String, String> environment, String... arguments) {
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return CommandRunner.run(line, environment, arguments);
  }
}
