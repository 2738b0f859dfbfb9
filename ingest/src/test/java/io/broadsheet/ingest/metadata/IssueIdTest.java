package io.broadsheet.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void isTheSameForAllFormsOfOneName() {
    assertThat(IssueId.of(IssueMetadata.NONE, "Cafe\u0301.txt"))
        .isEqualTo(IssueId.of(IssueMetadata.NONE, "Caf\u00E9.txt"));
    assertThat(IssueId.of(IssueMetadata.NONE, "第１版（要闻）.txt"))
        .isEqualTo(FileOutcome.accept("第1版(要闻).txt"));
    assertThat(IssueId.newspaper("　ＸＸ日报 ")).isEqualTo(FileOutcome.accept("XX日报"));
  }

  @Test
  void countsTheBytesOfItsLastForm() {
    // One character of three bytes that NFKC makes eighteen characters of 33 bytes.
    String longer = "\uFDFA";

    assertThat(IssueId.of(IssueMetadata.NONE, "x".repeat(480))).isEqualTo(accepted(480));
    assertThat(IssueId.of(IssueMetadata.NONE, "x".repeat(481)))
        .isInstanceOf(FileOutcome.Rejected.class);
    assertThat(IssueId.of(IssueMetadata.NONE, longer.repeat(14)))
        .isInstanceOf(FileOutcome.Accepted.class);
    assertThat(IssueId.of(IssueMetadata.NONE, longer.repeat(15)))
        .isInstanceOf(FileOutcome.Rejected.class);
    assertThat(IssueId.newspaper(longer.repeat(6))).isInstanceOf(FileOutcome.Rejected.class);
  }

  private static FileOutcome<String> accepted(int length) {
    return FileOutcome.accept("x".repeat(length));
  }

  @ParameterizedTest
  @CsvSource({"0001-01-01, true", "9999-12-31, true", "0000-12-31, false", "-0001-01-01, false"})
  void takesYearsOfFourDigits(LocalDate day, boolean taken) {
    assertThat(IssueId.date(day) instanceof FileOutcome.Accepted).isEqualTo(taken);
    assertThat(IssueId.date(LocalDate.of(10_000, 1, 1))).isInstanceOf(FileOutcome.Rejected.class);
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
        "x＃２",
        "．．/x.txt",
        "a／／x.txt",
        "a\u3164.txt",
        "a\uFE0F.txt",
        "a\u034F.txt",
        "a\u2028.txt",
        " /x.txt",
        "\u3000/x.txt",
        ""
      })
  void refusesAPathThatIsNotSafe(String path) {
    assertThat(IssueId.of(IssueMetadata.NONE, path))
        .isInstanceOfSatisfying(
            FileOutcome.Rejected.class, r -> assertThat(r.reason()).isEqualTo(Reason.UNSAFE_ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "a/b",
        "a\\b",
        "..",
        "a#2",
        "a\tb",
        "a\u200Bb",
        "a／b",
        "a＃2",
        "．a",
        "a\u3164"
      })
  void refusesANewspaperThatIsNotSafe(String name) {
    assertThat(IssueId.newspaper(name)).isInstanceOf(FileOutcome.Rejected.class);
  }
}
