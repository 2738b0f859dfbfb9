package io.broadsheet.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DataFilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/broadsheet/text/entity");

  @Test
  void theVersionCountsEveryDataFile() throws IOException {
    List<String> listed = Files.readAllLines(FOLDER.resolve("data-files.txt"));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !name.equals("data-files.txt"))
          .allMatch(listed::contains);
    }
  }

  @Test
  void everyDataFileSaysWhatItIs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files).allSatisfy(file -> assertThat(Files.readString(file)).startsWith("# "));
    }
  }

  @Test
  void theVersionIsTheSameEveryTime() {
    assertThat(EntityFinder.withDefaults().version()).isEqualTo(Finders.FINDER.version());
  }
}
