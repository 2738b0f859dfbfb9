package io.broadsheet.operations.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.ledger.LedgerEntry;
import io.broadsheet.ingest.ledger.PublishedIssue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileStatusTest {

  @Test
  void countsStatesAndListsSomeFailuresWithTheirReasons() {
    FileStatus status =
        FileStatus.of(
            Path.of("ledger"),
            List.of(done("a"), done("b"), failed("c", "EMPTY"), failed("d", "EMPTY")),
            1);

    assertThat(status.acknowledged()).isEqualTo(Map.of("news.issues of cluster one", 2L));
    assertThat(status.failed()).isEqualTo(Map.of("EMPTY", 2L));
    assertThat(status.failures())
        .containsExactly(new FileStatus.Failure("c", "EMPTY", "nothing in it", "now"));
    assertThat(
            new StatusReport(
                    Optional.of(status), Optional.empty(), List.of(), Optional.empty(), List.of())
                .lines())
        .anyMatch(line -> line.contains("2 ACKNOWLEDGED"))
        .anyMatch(line -> line.contains("2 FAILED  EMPTY"))
        .anyMatch(line -> line.contains("and 1 more"));
  }

  private static LedgerEntry done(String issue) {
    return new LedgerEntry.Acknowledged(
        issue,
        new PublishedIssue(issue, "", null, null, null, "UTF-8"),
        "one",
        "news.issues",
        "id",
        0,
        0,
        "now");
  }

  private static LedgerEntry failed(String file, String reason) {
    return new LedgerEntry.Failed(file, reason, "nothing in it", "now");
  }
}
