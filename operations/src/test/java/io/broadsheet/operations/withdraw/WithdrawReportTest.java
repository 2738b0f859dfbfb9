package io.broadsheet.operations.withdraw;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.operations.trace.Trace;
import io.broadsheet.operations.trace.TraceCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WithdrawReportTest {

  private static final TraceCounts NOTHING =
      new TraceCounts(List.of(), List.of(), List.of(), List.of(), Map.of("articles", 0L));
  private static final TraceCounts EVERYTHING =
      new TraceCounts(
          List.of(new Trace("a.txt", "pages/a.txt", 0)),
          List.of(new Trace("a.txt/0123456789ab", "标题", 0)),
          List.of(new Trace("a.txt/0123456789ab", "标题", 12)),
          List.of(new Trace("PERSON:张三|2024-07-26", "张三", 1)),
          Map.of("articles", 1L));
  private final WithdrawReport report = new WithdrawReport("a.txt", true, EVERYTHING, 2);

  @Test
  void planNamesArticlesWithHeadlinesAndMentions() {
    assertThat(report.plan())
        .anyMatch(line -> line.contains("from pages/a.txt"))
        .anyMatch(line -> line.contains("标题") && line.contains("12 mentions"));
  }

  @Test
  void saysAtTheEndWhatIsOutOfReach() {
    WithdrawReport.End end = report.ended(NOTHING, Optional.empty());

    assertThat(end.gone()).isTrue();
    assertThat(String.join("\n", end.lines()))
        .contains("to the last mention", "compacts", "2 dead letters", "pages/a.txt");
  }

  @Test
  void isNotGoneWhileAServiceIsBehindOrAnythingIsLeft() {
    assertThat(report.ended(NOTHING, Optional.of("Nobody is in the group.")).gone()).isFalse();
    assertThat(report.ended(EVERYTHING, Optional.empty()).gone()).isFalse();
    assertThat(report.ended(EVERYTHING, Optional.empty()).message())
        .contains("published again meanwhile");
  }

  @Test
  void doesNotAskForAResetWhereARebuildWillDo() {
    var onlyIndexed =
        new TraceCounts(List.of(), List.of(), List.of(), List.of(), Map.of("issues", 1L));

    assertThat(report.ended(onlyIndexed, Optional.empty()).message())
        .contains("issues", "index rebuild")
        .doesNotContain("reset");
  }

  @Test
  void asksForAResetOnlyAfterWhatDoesLess() {
    var forgotten =
        new TraceCounts(
            List.of(), EVERYTHING.articles(), List.of(), List.of(), Map.of("articles", 1L));

    assertThat(report.ended(forgotten, Optional.empty()).message())
        .containsSubsequence("Ingest the file once more", "even then", "broadsheet reset");
  }

  @Test
  void doesNotTakeAMisspeltIdForOneThatIsGone() {
    var nobody = new WithdrawReport("b.txt", false, NOTHING, 0);

    assertThat(nobody.isThereAnything()).isFalse();
    assertThat(nobody.nobodyKnowsIt().gone()).isFalse();
  }
}
