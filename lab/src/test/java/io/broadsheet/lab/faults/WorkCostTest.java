package io.broadsheet.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.streams.enrich.StandardSteps;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkCostTest {

  private static final WorkCost NEWS = new WorkCost("news", 1_000, 900);

  @Test
  void namesWhatGrowsFasterThanTheText() {
    assertThat(WorkCost.problems(List.of(NEWS, new WorkCost("a square", 100, 800))))
        .singleElement()
        .asString()
        .contains("a square", "8.0 times");
  }

  @Test
  void namesWhatCostsManyTimesWhatNewsDoes() {
    assertThat(WorkCost.problems(List.of(NEWS, new WorkCost("a calendar", 9_000, 8_100))))
        .singleElement()
        .asString()
        .contains("a calendar", "9.0 times");
  }

  @Test
  void findsNothingWrongWithNews() {
    assertThat(WorkCost.problems(List.of(NEWS))).isEmpty();
  }

  @Test
  void measuresNewsAndEveryKindOfCostlyText() {
    assertThat(WorkCost.measure(StandardSteps.with(Optional.empty()), 800))
        .hasSize(1 + CostlyText.kinds(800).size())
        .allSatisfy(cost -> assertThat(cost.large()).isPositive());
  }
}
