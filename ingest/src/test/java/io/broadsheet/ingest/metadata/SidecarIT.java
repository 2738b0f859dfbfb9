package io.broadsheet.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SidecarIT {

  @TempDir Path folder;

  @Test
  void knowsNothingWithoutASidecar() {
    assertThat(Sidecar.read(folder.resolve("x.txt")))
        .isEqualTo(FileOutcome.accept(IssueMetadata.NONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.meta.json", "x.txt.meta.json"})
  void readsItsFields(String name) throws IOException {
    write(name, "{\"newspaper\":\" XX日报 \",\"date\":\"2024-07-26\",\"page\":\"a02\"}");

    assertThat(Sidecar.read(folder.resolve("x.txt")))
        .isEqualTo(
            FileOutcome.accept(
                new IssueMetadata(
                    Optional.of("XX日报"),
                    Optional.of(LocalDate.of(2024, 7, 26)),
                    Optional.of("A02"))));
  }

  @Test
  void leavesOpenWhatItDoesNotSay() throws IOException {
    write("x.meta.json", "{\"page\":2,\"date\":null}");

    assertThat(Sidecar.read(folder.resolve("x.txt")))
        .isEqualTo(
            FileOutcome.accept(
                new IssueMetadata(Optional.empty(), Optional.empty(), Optional.of("2"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"newspaper\":|line 1",
        "[]|newspaper, date",
        "null|JSON object",
        "{\"title\":\"x\"}|title",
        "{\"page\":\"1\",\"page\":\"2\"}|page",
        "{} {}|trailing",
        "{\"date\":\"2024-13-40\"}|2024-13-40",
        "{\"date\":20240726}|20240726",
        "{\"date\":\"+12024-07-26\"}|1 to 9999",
        "{\"date\":\"0000-07-26\"}|1 to 9999",
        "{\"page\":\"front\"}|front",
        "{\"page\":0}|page 0",
        "{\"newspaper\":\"a/b\"}|slash",
        "{\"newspaper\":7}|string"
      })
  void refusesAWrongSidecarByName(String content, String hint) throws IOException {
    write("x.meta.json", content);

    assertThat(Sidecar.read(folder.resolve("x.txt")))
        .isInstanceOfSatisfying(
            FileOutcome.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(Reason.SIDECAR);
              assertThat(rejected.message()).contains("x.meta.json").containsIgnoringCase(hint);
            });
  }

  @Test
  void refusesALinkToElsewhereWithoutAWordOfWhatIsThere(@TempDir Path elsewhere)
      throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret"), "hush");
    Files.createSymbolicLink(folder.resolve("x.meta.json"), secret);

    assertThat(Sidecar.read(folder.resolve("x.txt")))
        .isInstanceOfSatisfying(
            FileOutcome.Rejected.class,
            refused ->
                assertThat(refused.message())
                    .contains("x.meta.json", "leaves its folder")
                    .doesNotContain("hush"));
  }

  @Test
  void refusesASidecarThatIsTooLarge() throws IOException {
    write("x.meta.json", " ".repeat(64 * 1024) + "{}");

    assertThat(Sidecar.read(folder.resolve("x.txt")))
        .isInstanceOfSatisfying(
            FileOutcome.Rejected.class,
            refused -> assertThat(refused.message()).contains("the limit is 65536"));
  }

  @Test
  void refusesTwoSidecarsOfOneFile() throws IOException {
    write("x.meta.json", "{}");
    write("x.txt.meta.json", "{}");

    assertThat(Sidecar.read(folder.resolve("x.txt")))
        .isInstanceOfSatisfying(
            FileOutcome.Rejected.class,
            rejected -> assertThat(rejected.message()).contains("x.meta.json", "x.txt.meta.json"));
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
