package io.broadsheet.streams.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.deadletter.RecordPlace;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptFilesTest {

  private static final RecordPlace RECORD = new RecordPlace("news.issues", 3, 42);

  @TempDir Path folder;

  @Test
  void countsTheDeathsOfAProcessRunning() {
    for (int deaths = 0; deaths < 4; deaths++) {
      assertThat(new AttemptFiles(folder).begin(RECORD)).isEqualTo(deaths);
    }
  }

  @Test
  void countsTheDeathsOfAThread() {
    try (var attempts = new AttemptFiles(folder)) {
      attempts.begin(RECORD);

      assertThat(attempts.begin(RECORD)).isEqualTo(1);
    }
  }

  @Test
  void forgetsARecordWhoseWorkHasEnded() {
    try (var attempts = new AttemptFiles(folder)) {
      attempts.begin(RECORD);
      attempts.end(RECORD);

      assertThat(attempts.begin(RECORD)).isZero();
    }
  }

  @Test
  void forgetsNoDeathWhereWorkIsGivenUp() {
    try (var attempts = new AttemptFiles(folder)) {
      attempts.begin(RECORD);
      attempts.giveUp(RECORD, attempts.begin(RECORD));

      assertThat(attempts.begin(RECORD)).isEqualTo(1);
    }
  }

  @Test
  void neverTakesOneRecordForAnother() {
    try (var attempts = new AttemptFiles(folder)) {
      attempts.begin(RECORD);

      assertThat(attempts.begin(new RecordPlace("news.issues", 2, 42))).isZero();
      assertThat(attempts.begin(new RecordPlace("news.issues", 3, 43))).isZero();
      assertThat(attempts.begin(RECORD)).isZero();
    }
  }

  @Test
  void namesTheFileThatCannotBeWritten() throws IOException {
    Path occupied = Files.createFile(folder.resolve("occupied"));

    assertThatThrownBy(() -> new AttemptFiles(occupied).begin(RECORD))
        .isInstanceOfSatisfying(
            StopException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.UNAVAILABLE))
        .hasMessageContaining(occupied.toString());
  }
}
