package io.broadsheet.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.deadletter.RecordPlace;
import io.broadsheet.schemas.Topics;
import io.broadsheet.streams.attempt.Attempts;
import io.broadsheet.streams.budget.PageLimits;
import io.broadsheet.streams.budget.WorkClock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkAheadTest {

  private static final String ISSUES = Topics.of("").issues().name();
  private static final TopicPartition PARTITION = new TopicPartition(ISSUES, 0);

  private final Map<RecordPlace, Integer> begun = new ConcurrentHashMap<>();
  private final Attempts attempts =
      new Attempts() {
        @Override
        public int begin(RecordPlace place) {
          return begun.merge(place, 1, Integer::sum) - 1;
        }

        @Override
        public void end(RecordPlace place) {
          begun.remove(place);
        }

        @Override
        public void giveUp(RecordPlace place, int before) {
          begun.put(place, before);
        }
      };

  @Test
  void publishesWhatWasMadeAhead() {
    try (var bench = bench()) {
      awaitDone(bench.workAhead("p", "甲 一二\n乙 三", 0));
      bench.publish("p", "甲 一二\n乙 三", 1_000);

      assertThat(bench.articles()).extracting(TestRecord::key).containsExactly("p/甲", "p/乙");
      assertThat(bench.enriched())
          .extracting(record -> record.value().getEntities().size())
          .containsExactly(2, 1);
      assertThat(begun).isEmpty();
    }
  }

  @Test
  void aPageOnWhichTheWorkStumblesAheadIsADeadLetter() {
    try (var bench = bench()) {
      awaitDone(bench.workAhead("p", "甲 一\n" + TopologyBench.STUMBLE + " 二", 0));
      bench.publish("p", "甲 一\n" + TopologyBench.STUMBLE + " 二", 1_000);

      assertThat(bench.dead("stumbled")).isOne();
      assertThat(bench.articles()).isEmpty();
    }
  }

  @Test
  void aDeathAheadEndsTheThreadThatGetsTheRecord() {
    try (var bench = bench()) {
      awaitDone(bench.workAhead("p", TopologyBench.DEATH + " 一", 0));

      assertThatThrownBy(() -> bench.publish("p", TopologyBench.DEATH + " 一", 1_000))
          .isInstanceOf(OutOfMemoryError.class);
      assertThat(begun).containsValue(1);
    }
  }

  @Test
  void aRecordOnWhichTheWorkDiedThreeTimesIsNotWorkedOnAhead() {
    begun.put(new RecordPlace(ISSUES, 0, 0), 3);
    try (var bench = bench()) {
      awaitDone(bench.workAhead("p", TopologyBench.DEATH + " 一", 0));
      bench.publish("p", TopologyBench.DEATH + " 一", 1_000);

      assertThat(bench.dead("poison")).isOne();
    }
  }

  @Test
  void whatWasGivenUpIsNoDeathForgetsNoneAndMakesRoomForOthers() {
    var place = new RecordPlace(ISSUES, 0, 0);
    begun.put(place, 2);
    try (var bench = bench()) {
      awaitDone(bench.workAhead("p", "甲 一", 0)).drop(PARTITION);
      assertThat(begun).isEqualTo(Map.of(place, 2));

      awaitDone(bench.workAhead("q", "乙 二", 1));
      bench.publish("p", "甲 一", 1_000);
      bench.publish("q", "乙 二", 1_000);
      assertThat(bench.articles()).extracting(TestRecord::key).containsExactly("p/甲", "q/乙");
    }
  }

  @Test
  void onlyWhatIsFarLargerThanPagesIsLarge() {
    try (var bench = bench()) {
      WorkAhead ahead = bench.workAhead("p", "甲 一", 0);

      assertThat(ahead.isLarge(record(30_000))).isFalse();
      assertThat(ahead.isLarge(record(8 << 20))).isTrue();
      assertThat(ahead.isLarge(record(ConsumerRecord.NULL_SIZE))).isFalse();
    }
  }

  private TopologyBench bench() {
    return new TopologyBench(Safeguards.of(PageLimits::of, WorkClock.system()).with(attempts));
  }

  private static WorkAhead awaitDone(WorkAhead ahead) {
    while (!ahead.isDone(PARTITION)) {
      Thread.onSpinWait();
    }
    return ahead;
  }

  private static ConsumerRecord<byte[], byte[]> record(int size) {
    return new ConsumerRecord<>(
        ISSUES,
        0,
        0,
        ConsumerRecord.NO_TIMESTAMP,
        TimestampType.NO_TIMESTAMP_TYPE,
        1,
        size,
        new byte[] {'p'},
        null,
        new RecordHeaders(),
        Optional.empty());
  }
}
