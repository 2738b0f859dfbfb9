package io.broadsheet.operations.reset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResetPlanTest {

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
}
