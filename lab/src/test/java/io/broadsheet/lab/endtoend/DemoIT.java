package io.broadsheet.lab.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as its user runs it: a process of its own. */
class DemoIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void showsEverythingAndLeavesNothingBehind() throws Exception {
    Path addresses = folder.resolve("addresses.json");
    Path output = folder.resolve("output.txt");
    Process demo = start(output, "--exit", "--addresses", addresses.toString());
    assertThat(demo.waitFor(3, TimeUnit.MINUTES)).isTrue();

    String said = Files.readString(output);
    assertThat(demo.exitValue()).as(said).isZero();
    assertThat(said).contains("13 articles of 5 pages searchable");
    JsonNode json = new ObjectMapper().readTree(addresses.toFile());
    assertThat(json.path("kafka").asText()).matches("127\\.0\\.0\\.1:\\d+");
    assertThat(json.path("registry").asText()).endsWith("/apis/ccompat/v7");
    assertThat(json.path("elasticsearch").asText()).startsWith("http://127.0.0.1:");
    assertThat(json.path("explorer").asText()).startsWith("http://127.0.0.1:");
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
