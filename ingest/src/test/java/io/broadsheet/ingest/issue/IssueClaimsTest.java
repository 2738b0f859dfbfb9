package io.broadsheet.ingest.issue;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.metadata.IssueMetadata;
import io.broadsheet.ingest.refusal.Refusal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IssueClaimsTest {

  private final Set<SourceFile> gone = new HashSet<>();
  private final IssueClaims claims = new IssueClaims(file -> !gone.contains(file));

  @Test
  void grantsDifferentIdsAndTheSameFileAgain() {
    assertThat(claims.hear(List.of(draft("a", "1"), draft("b", "2"))).granted()).hasSize(2);
    assertThat(claims.hear(List.of(draft("a", "1"))).granted()).hasSize(1);
  }

  @Test
  void refusesAllThatClaimOneIdAndNamesTheRival() {
    IssueClaims.Verdict verdict =
        claims.hear(List.of(draft("a", "1"), draft("b", "1"), draft("c", "2")));

    assertThat(verdict.granted()).containsExactly(draft("c", "2"));
    assertThat(verdict.refused())
        .extracting(Refusal::toString)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("a: ").contains(" 1", "so does b"),
            second -> assertThat(second).startsWith("b: ").contains(" 1", "so does a"));
  }

  @Test
  void leavesAnIdToTheFileThatHasItAlready() {
    claims.hear(List.of(draft("a", "1")));

    IssueClaims.Verdict verdict = claims.hear(List.of(draft("a", "1"), draft("b", "1")));

    assertThat(verdict.granted()).containsExactly(draft("a", "1"));
    assertThat(verdict.refused()).extracting(Refusal::source).containsExactly("b");
  }

  @Test
  void givesTheIdOfAFileThatIsGoneToAnother() {
    claims.hear(List.of(draft("a", "1")));
    gone.add(draft("a", "1").file());

    assertThat(claims.hear(List.of(draft("b", "1"))).granted()).hasSize(1);
  }

  private static UnreadIssue draft(String path, String id) {
    return new UnreadIssue(new SourceFile(Path.of(path), path), IssueMetadata.NONE, id);
  }
}
