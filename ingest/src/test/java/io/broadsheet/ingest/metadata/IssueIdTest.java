package io.broadsheet.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueIdTest {

  private static final IssueMetadata COMPLETE =
      new IssueMetadata(
          Optional.of("XX日报"), Optional.of(LocalDate.of(2024, 7, 26)), Optional.of("A02"));

  @Test
  void isMadeOfNewspaperDateAndPageIfAllAreKnown() {
    assertThat(IssueId.of(COMPLETE, "x.txt")).isEqualTo(FileOutcome.accept("XX日报/2024-07-26/A02"));
  }

  @Test
  void isThePathIfOneIsNotKnown() {
    var without = new IssueMetadata(Optional.empty(), COMPLETE.date(), COMPLETE.page());

    assertThat(IssueId.of(without, "2024/七月/x.txt")).isEqualTo(FileOutcome.accept("2024/七月/x.txt"));
  }

  @Test
  void isTheSameForBothFormsOfOneName() {
    assertThat(IssueId.of(IssueMetadata.NONE, "Cafe\u0301.txt"))
        .isEqualTo(IssueId.of(IssueMetadata.NONE, "Caf\u00E9.txt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.txt",
        "a//x.txt",
        "a/./x.txt",
        "a\nb.txt",
        "a\u0000.txt",
        "a\u202Eb.txt",
        "a\uFFFD.txt",
        "x#2",
        " /x.txt",
        ""
      })
  void refusesAPathThatIsNotSafe(String path) {
    assertThat(IssueId.of(IssueMetadata.NONE, path))
        .isInstanceOfSatisfying(
            FileOutcome.Rejected.class, r -> assertThat(r.reason()).isEqualTo(Reason.UNSAFE_ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a/b", "a\\b", "..", "a#2", "a\tb", "a\u200Bb"})
  void refusesANewspaperThatIsNotSafe(String name) {
    assertThat(IssueId.newspaper(name)).isInstanceOf(FileOutcome.Rejected.class);
  }
}
