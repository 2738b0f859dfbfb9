package io.broadsheet.indexer.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class GroupProgressTest {

  private static final TopicPartition ONE = new TopicPartition("t", 0);
  private static final TopicPartition TWO = new TopicPartition("t", 1);

  @Test
  void addsUpThePartitions() {
    GroupProgress lag =
        GroupProgress.of(Map.of(ONE, 10L, TWO, 0L), Map.of(ONE, 15L), Map.of(ONE, 30L, TWO, 5L));

    assertThat(lag).isEqualTo(new GroupProgress(5, 25));
    assertThat(lag.isZero()).isFalse();
  }

  @Test
  void isZeroForPartitionsThatAreEmpty() {
    assertThat(GroupProgress.of(Map.of(ONE, 7L), Map.of(), Map.of(ONE, 7L)).isZero()).isTrue();
  }

  @Test
  void countsNothingBeyondTheEnd() {
    assertThat(GroupProgress.of(Map.of(ONE, 0L), Map.of(ONE, 90L), Map.of(ONE, 30L)))
        .isEqualTo(new GroupProgress(30, 30));
  }

  @Test
  void isNotZeroWhileOneOfThePartitionsIsBehind() {
    assertThat(
            GroupProgress.of(
                    Map.of(ONE, 0L, TWO, 0L), Map.of(ONE, 99L, TWO, 9L), Map.of(ONE, 10L, TWO, 10L))
                .isZero())
        .isFalse();
  }
}
