package io.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lets docker-compose itself read the files, alone and as they are used together. */
class ComposeIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        ComposeFiles.OPEN,
        ComposeFiles.OPEN + " " + ComposeFiles.SECURE,
      })
  void isUnderstoodByDockerCompose(String files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("docker-compose"));
    for (String file : files.split(" ")) {
      command.addAll(List.of("-f", file));
    }
    command.addAll(List.of("config", "--quiet"));

    Process process =
        new ProcessBuilder(command)
            .directory(ComposeFiles.ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
  }
}
