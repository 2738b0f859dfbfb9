package io.broadsheet.text.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataFilesTest {

  private static final Path FOLDER = Path.of("src/main/resources/io/broadsheet/text");
  private static final DataFiles FILES = DataFiles.standard();

  static Stream<String> names() {
    return FILES.names().stream();
  }

  @Test
  void handsOutEveryFileOfTheModule() throws IOException {
    assertThat(FILES.names())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(onDisk().stream(), Stream.of(DataFiles.DICTIONARY)).toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void aChangedByteInAnyFileChangesTheVersion(String name) {
    byte[] bytes = FILES.file(name).text().getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length / 2] ^= 1;

    assertThat(FILES.with(name, DataFile.of(name, bytes)).version()).isNotEqualTo(FILES.version());
  }

  @Test
  void aNewDictionaryChangesTheVersion() {
    DataFile longer = DataFile.of("core.dic", FILES.file(DataFiles.DICTIONARY).text() + "1\t新词\n");

    assertThat(FILES.with(DataFiles.DICTIONARY, longer).version()).isNotEqualTo(FILES.version());
  }

  @Test
  void theUsersGazetteerCountsAsOneOfTheFiles() {
    DataFiles one = withGazetteer("甲乙镇\tPLACE\n");

    assertThat(one.version()).isNotEqualTo(FILES.version());
    assertThat(one.version()).isNotEqualTo(withGazetteer("甲乙村\tPLACE\n").version());
    assertThat(one.version()).isEqualTo(withGazetteer("甲乙镇\tPLACE\n").version());
  }

  @Test
  void theSameBytesGiveTheSameVersion() {
    String name = "entity/titles.txt";
    DataFile same = DataFile.of("another name", FILES.file(name).text());

    assertThat(FILES.with(name, same).version()).isEqualTo(FILES.version());
  }

  @Test
  void handsOutNothingThatDoesNotCount() {
    assertThatThrownBy(() -> FILES.file("entity/unknown.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("entity/unknown.txt");
  }

  @Test
  void everyFileSaysWhatItIs() throws IOException {
    assertThat(onDisk())
        .filteredOn(name -> name.startsWith("entity/") && !name.endsWith(".model"))
        .allSatisfy(name -> assertThat(FILES.file(name).text()).startsWith("# "));
  }

  private static DataFiles withGazetteer(String rows) {
    return FILES.with(DataFiles.USERS_GAZETTEER, DataFile.of("mine.tsv", rows));
  }

  private static List<String> onDisk() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith("data/"))
          .toList();
    }
  }
}
