package io.broadsheet.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultScheduleTest {

  private static final int FILES = 300;

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    List<FaultGroup> groups = FaultSchedule.of(5, FILES, Severity.FULL);

    assertThat(FaultSchedule.of(5, FILES, Severity.FULL)).isEqualTo(groups);
    assertThat(FaultSchedule.of(6, FILES, Severity.FULL)).isNotEqualTo(groups);
  }

  @Test
  void bringsEachKindOnceAndNeverTwoUponOneTarget() {
    List<FaultGroup> groups = FaultSchedule.of(5, FILES, Severity.FULL);

    assertThat(groups.stream().flatMap(group -> group.faults().stream()).map(Fault::kind))
        .containsExactlyInAnyOrder(Fault.Kind.values());
    assertThat(groups)
        .allSatisfy(
            group ->
                assertThat(group.faults())
                    .extracting(fault -> fault.kind().target())
                    .doesNotHaveDuplicates());
  }

  @Test
  void spreadsTheBlowsOverAllFiles() {
    List<FaultGroup> groups = FaultSchedule.of(5, FILES, Severity.FULL);

    assertThat(IntStream.range(1, groups.size()))
        .allSatisfy(
            i ->
                assertThat(groups.get(i).settled())
                    .isGreaterThanOrEqualTo(groups.get(i - 1).meanwhile()));
    assertThat(groups)
        .allSatisfy(
            group -> {
              assertThat(group.settled()).isLessThanOrEqualTo(group.delivered());
              assertThat(group.delivered()).isLessThanOrEqualTo(group.meanwhile());
              assertThat(group.meanwhile()).isLessThanOrEqualTo(FILES);
            });
  }
}
