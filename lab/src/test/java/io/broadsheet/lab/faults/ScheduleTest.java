package io.broadsheet.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final int FILES = 300;

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    List<Blow> blows = Schedule.of(5, FILES, Severity.FULL);

    assertThat(Schedule.of(5, FILES, Severity.FULL)).isEqualTo(blows);
    assertThat(Schedule.of(6, FILES, Severity.FULL)).isNotEqualTo(blows);
  }

  @Test
  void bringsEachKindOnceAndNeverTwoUponOneTarget() {
    List<Blow> blows = Schedule.of(5, FILES, Severity.FULL);

    assertThat(blows.stream().flatMap(blow -> blow.faults().stream()).map(Fault::kind))
        .containsExactlyInAnyOrder(Fault.Kind.values());
    assertThat(blows)
        .allSatisfy(
            blow ->
                assertThat(blow.faults())
                    .extracting(fault -> fault.kind().target())
                    .doesNotHaveDuplicates());
  }

  @Test
  void spreadsTheBlowsOverAllFiles() {
    List<Blow> blows = Schedule.of(5, FILES, Severity.FULL);

    assertThat(IntStream.range(1, blows.size()))
        .allSatisfy(
            i ->
                assertThat(blows.get(i).settled())
                    .isGreaterThanOrEqualTo(blows.get(i - 1).meanwhile()));
    assertThat(blows)
        .allSatisfy(
            blow -> {
              assertThat(blow.settled()).isLessThanOrEqualTo(blow.delivered());
              assertThat(blow.delivered()).isLessThanOrEqualTo(blow.meanwhile());
              assertThat(blow.meanwhile()).isLessThanOrEqualTo(FILES);
            });
  }
}
