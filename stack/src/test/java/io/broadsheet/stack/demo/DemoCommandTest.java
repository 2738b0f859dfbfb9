package io.broadsheet.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.command.CommandRunner;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.stack.Addresses;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();

  @Test
  void saysBeforeAServerStartsThatThereIsNoPage() {
    assertThat(run(folder.toString())).isEqualTo(ExitCode.USAGE.value());
    assertThat(said.toString()).contains("No page is in " + folder).doesNotContain("starting");
  }

  @Test
  void saysBeforeAServerStartsThatItCannotWriteTheAddresses() {
    assertThat(run("--addresses", folder.resolve("missing/x.json").toString()))
        .isEqualTo(ExitCode.USAGE.value());
    assertThat(run("--addresses", folder.toString())).isEqualTo(ExitCode.USAGE.value());
    assertThat(said.toString()).contains("its folder cannot be used", "it is a folder");
  }

  @Test
  void writesSettingsAndAddresses() throws IOException {
    Path settings = folder.resolve("demo.properties");
    Path json = folder.resolve("addresses.json");
    var addresses =
        new DemoAddresses(
            new Addresses(
                "127.0.0.1:1", "http://127.0.0.1:2/apis/ccompat/v7", "http://127.0.0.1:3"),
            new ServiceAddresses("http://127.0.0.1:4", "http://127.0.0.1:5", "http://127.0.0.1:6"),
            new DemoAddresses.Folders(
                settings, folder.resolve("ledger.jsonl"), folder.resolve("streams")));

    addresses.writeSettings();
    addresses.writeTo(json);

    assertThat(settings)
        .content()
        .contains("bootstrap-servers=127.0.0.1:1\n")
        .contains("http=http://127.0.0.1:4,http://127.0.0.1:5,http://127.0.0.1:6\n");
    assertThat(json)
        .content()
        .contains("\"health\":{\"streams\":\"http://127.0.0.1:4/health\"")
        .contains("\"metrics\":{\"streams\":\"http://127.0.0.1:4/metrics\"")
        .contains("\"explorer\":\"http://127.0.0.1:6/\"");
    assertThat(addresses.describe()).endsWith("./broadsheet status --config " + settings);
  }

  private int run(String... arguments) {
    CommandLine line = new CommandLine(new DemoCommand(new StopSignal()));
    line.setOut(new PrintWriter(said, true));
    line.setErr(new PrintWriter(said, true));
    return CommandRunner.run(line, Map.of(), arguments);
  }
}
