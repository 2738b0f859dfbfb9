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
    assertThat(run(new IndexCommand(), Map.of(), "setup", "--help")).isEqualTo(ExitCode.OK.value());

    assertThat(out.toString()).contains("broadsheet index setup", "--prefix");
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

    assertThat(err.toString()).contains("The prefix Test");
  }

  private static Object indexer() {
    var signal = new StopSignal();
    signal.request();
    return new IndexerCommand(signal);
  }

  private int run(Object command, Map<String, String> environment, String... arguments) {
    var line = new CommandLine(command);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return CommandRunner.run(line, environment, arguments);
  }
}
