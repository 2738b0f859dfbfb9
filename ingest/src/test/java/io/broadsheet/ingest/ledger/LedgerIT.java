package io.broadsheet.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerIT {

  @TempDir Path folder;

  @Test
  void remembersAcrossStops() {
    append(acknowledged("a", 1), failed("/b"));

    try (Ledger ledger = open()) {
      assertThat(ledger.acknowledged("cluster", "topic", "a")).contains(acknowledged("a", 1));
      assertThat(ledger.acknowledged("other", "topic", "a")).isEmpty();
      assertThat(ledger.acknowledged("cluster", "other", "a")).isEmpty();
      assertThat(ledger.failed("/b")).contains(failed("/b"));
    }
  }

  @Test
  void makesTheFoldersItNeeds() {
    try (Ledger ledger = Ledger.open(folder.resolve("new/er/ledger.jsonl"))) {
      assertThat(ledger.failed("/x")).isEmpty();
    }
  }

  @Test
  void isReadableByItsOwnerAlone() throws IOException {
    Files.writeString(file(), "");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    append(acknowledged("a", 1));

    try (var files = Files.list(folder)) {
      assertThat(files)
          .hasSize(2)
          .allSatisfy(
              file ->
                  assertThat(Files.getPosixFilePermissions(file))
                      .isEqualTo(PosixFilePermissions.fromString("rw-------")));
    }
  }

  @Test
  void keepsTheNewestOfEachIssueOnOpening() throws IOException {
    append(acknowledged("a", 1), acknowledged("a", 2), failed("/a"), acknowledged("a", 3));

    open().close();

    assertThat(Files.readAllLines(file())).hasSize(2);
    assertThat(Ledger.read(file())).containsExactly(acknowledged("a", 3));
  }

  @Test
  void losesATornLastLineAndNothingElse() throws IOException {
    append(acknowledged("a", 1), acknowledged("b", 2));
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length - 5));

    append(acknowledged("c", 3));

    assertThat(Ledger.read(file())).containsExactly(acknowledged("a", 1), acknowledged("c", 3));
  }

  @Test
  void opensAnEmptyFileAndATornFirstLine() throws IOException {
    Files.writeString(file(), "");
    append(acknowledged("a", 1));
    Files.writeString(file(), LedgerFormat.HEADER.substring(0, 10));
    append(acknowledged("b", 2));

    assertThat(Ledger.read(file())).containsExactly(acknowledged("b", 2));
  }

  @Test
  void leavesAFileAloneThatIsNoLedger() throws IOException {
    Files.writeString(file(), "my notes\n");

    assertThatThrownBy(this::open)
        .isInstanceOf(StopException.class)
        .hasMessageContaining("no ledger");
    assertThat(file()).hasContent("my notes\n");
  }

  @Test
  void keepsASecondWriterAway() {
    try (Ledger first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(StopException.class)
          .hasMessageContaining(file().toString());
      assertThat(first.failed("/x")).isEmpty();
    }
    open().close();
  }

  @Test
  void isReadWhileAnotherWrites() {
    try (Ledger ledger = open()) {
      ledger.append(List.of(acknowledged("a", 1)));

      assertThat(Ledger.read(file())).containsExactly(acknowledged("a", 1));
    }
  }

  @Test
  void saysSoWhenTheDiskDoesNotTakeIt() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "").resolve("ledger.jsonl");

    assertThatThrownBy(() -> Ledger.open(blocked))
        .isInstanceOf(StopException.class)
        .hasMessageContaining("--ledger");
  }

  @Test
  void dropsALineThatIsDamagedInTheMiddle() throws IOException {
    append(acknowledged("a", 1));
    Files.writeString(file(), "\0\0\0\n", StandardOpenOption.APPEND);
    append(acknowledged("b", 2));

    assertThat(Ledger.read(file())).containsExactly(acknowledged("a", 1), acknowledged("b", 2));
  }

  private void append(LedgerEntry... entries) {
    try (Ledger ledger = open()) {
      ledger.append(List.of(entries));
    }
  }

  private Ledger open() {
    return Ledger.open(file());
  }

  private Path file() {
    return folder.resolve("ledger.jsonl");
  }

  private static LedgerEntry.Acknowledged acknowledged(String issue, long offset) {
    return new LedgerEntry.Acknowledged(
        "/" + issue,
        new PublishedIssue(issue, "00", null, null, null, "UTF-8"),
        "cluster",
        "topic",
        "id",
        0,
        offset,
        "2024-07-26T00:00:00Z");
  }

  private static LedgerEntry.Failed failed(String location) {
    return new LedgerEntry.Failed(location, "empty", "it has no text.", "2024-07-26T00:00:00Z");
  }
}
