package io.broadsheet.lab.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.cli.Broadsheet;
import io.broadsheet.runtime.command.CommandRunner;
import io.broadsheet.runtime.command.StopSignal;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The demo as its user runs it: a process of its own. */
class DemoIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void showsEverythingAndLeavesNothingBehind() throws Exception {
    Path addresses = folder.resolve("addresses.json");
    Path output = folder.resolve("output.txt");
    Process demo = start(output, "--addresses", addresses.toString());
    try {
      Awaitility.await()
          .atMost(3, TimeUnit.MINUTES)
          .until(() -> Files.exists(addresses) || !demo.isAlive());
      assertThat(addresses).as(Files.readString(output)).exists();
      assertThatEverythingIsThere(new ObjectMapper().readTree(addresses.toFile()));
    } finally {
      demo.destroy();
      assertThat(demo.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    String said = Files.readString(output);
    assertThat(demo.exitValue()).as(said).isZero();
    assertThat(said).contains("13 articles of 5 pages searchable", "status --config ");
  }

  /** What it names answers, and the settings file leads every command there. */
  private static void assertThatEverythingIsThere(JsonNode json) throws IOException {
    assertThat(json.path("kafka").asText()).matches("127\\.0\\.0\\.1:\\d+");
    assertThat(json.path("registry").asText()).endsWith("/apis/ccompat/v7");
    assertThat(json.path("elasticsearch").asText()).startsWith("http://127.0.0.1:");
    assertThat(json.path("explorer").asText()).startsWith("http://127.0.0.1:");
    assertThat(get(json.path("health").path("explorer"))).isNotEmpty();
    assertThat(get(json.path("metrics").path("streams")))
        .contains("broadsheet_streams_issues_done_total");
    assertThat(get(json.path("metrics").path("indexer")))
        .contains("broadsheet_indexer_age_seconds_bucket");
    var said = new StringWriter();
    CommandLine line =
        Broadsheet.commandLine(new StopSignal())
            .setOut(new PrintWriter(said, true))
            .setErr(new PrintWriter(said, true));
    String settings = json.path("settings").asText();
    int code =
        CommandRunner.run(
            line,
            Map.of(),
            "status",
            "--config",
            settings,
            "--fail-on",
            "services,refused,missing");
    assertThat(code).as(said.toString()).isZero();
  }

  private static String get(JsonNode address) throws IOException {
    try (InputStream in = URI.create(address.asText()).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void saysWhatIsWrongWithAPathThatIsNotThere() throws Exception {
    Path output = folder.resolve("output.txt");
    Process demo = start(output, "--exit", folder.resolve("missing").toString());
    assertThat(demo.waitFor(3, TimeUnit.MINUTES)).isTrue();

    assertThat(demo.exitValue()).isEqualTo(2);
    assertThat(Files.readString(output)).contains("missing does not exist");
  }

  private Process start(Path output, String... flags) throws IOException {
    var command =
        new java.util.ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dbroadsheet.home=" + ROOT,
                "-cp",
                System.getProperty("java.class.path"),
                "io.broadsheet.cli.Broadsheet",
                "demo",
                "--random-ports"));
    command.addAll(List.of(flags));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(new File(output.toString()))
        .start();
  }
}
