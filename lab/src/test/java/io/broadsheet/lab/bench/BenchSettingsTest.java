package io.broadsheet.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BenchSettingsTest {

  private static final Path LAUNCHER = Path.of("..", "broadsheet");
  private static final Pattern OPTIONS = Pattern.compile("(?m)^options=\\((.+)\\)$");

  @Test
  void startsServicesAsTheLauncherDoes() throws IOException {
    Matcher options = OPTIONS.matcher(Files.readString(LAUNCHER));

    assertThat(options.find()).isTrue();
    assertThat(options.group(1).split(" ")).containsExactlyElementsOf(BenchSettings.Program.USUAL);
  }
}
