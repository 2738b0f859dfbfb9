package io.broadsheet.operations.reset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResetPlanTest {

  private static final String APPLICATION = "test-broadsheet-streams";

  @Test
  void takesOnlyTopicsThatStreamsMadeForItself() {
    assertThat(internal(APPLICATION + "-accepted-issues-changelog")).isTrue();
    assertThat(internal(APPLICATION + "-coverage-changes-repartition")).isTrue();
    assertThat(internal(APPLICATION + "-notes")).isFalse();
    assertThat(internal("test-news.issues")).isFalse();
  }

  @Test
  void leavesOtherEnvironmentsAlone() {
    assertThat(internal("broadsheet-streams-coverage-changelog")).isFalse();
    assertThat(ResetPlan.isInternal("test-broadsheet-streams-x-changelog", "broadsheet-streams"))
        .isFalse();
  }

  @Test
  void saysWhatFollowsFromHalfAReset() {
    var scope = new ResetScope();
    assertThat(scope.warnings("ledger")).anyMatch(note -> note.contains("reprocess"));

    scope.outputs = true;
    assertThat(scope.warnings("ledger")).anyMatch(note -> note.contains("--indices"));

    scope.indices = true;
    scope.issues = true;
    assertThat(scope.warnings("ledger"))
        .anyMatch(note -> note.contains("ingested again") && note.contains("ledger"))
        .noneMatch(note -> note.contains("reprocess"));
  }

  private static boolean internal(String topic) {
    return ResetPlan.isInternal(topic, APPLICATION);
  }
}
