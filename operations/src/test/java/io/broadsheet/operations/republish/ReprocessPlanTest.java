package io.broadsheet.operations.republish;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.operations.inspect.NewestRecords.Newest;
import io.broadsheet.operations.inspect.NewestRecords.Slot;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReprocessPlanTest {

  private static final Slot KEPT = slot("kept");
  private static final Slot GONE = slot("gone");
  private final Map<Slot, Newest> newest =
      Map.of(KEPT, new Newest(7, false), GONE, new Newest(9, true));

  @Test
  void takesAllThatWereNotWithdrawn() {
    ReprocessPlan plan = ReprocessPlan.of(newest, Set.of());

    assertThat(plan.again()).containsOnly(Map.entry(KEPT, 7L));
    assertThat(plan.withdrawn()).containsExactly("gone");
    assertThat(plan.unknown()).isEmpty();
  }

  @Test
  void namesChosenIssuesThatAreNotThere() {
    ReprocessPlan plan = ReprocessPlan.of(newest, Set.of("kept", "misspelt"));

    assertThat(plan.again()).containsOnlyKeys(KEPT);
    assertThat(plan.unknown()).containsExactly("misspelt");
  }

  private static Slot slot(String key) {
    return new Slot(new TopicPartition("issues", 0), key);
  }
}
