package io.broadsheet.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.deadletter.RecordPlace;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.streams.attempt.Attempts;
import io.broadsheet.streams.budget.PageLimits;
import io.broadsheet.streams.budget.WorkClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class SafeguardsTest {

  private static final PageLimits LIMITS =
      new PageLimits(Duration.ofSeconds(20), Duration.ofSeconds(40), 100, 4_000);

  /** A clock that a second passes on whenever somebody looks at it. */
  private long second;

  private final WorkClock slow =
      new WorkClock(() -> Duration.ofSeconds(30 * second++).toNanos(), () -> 0);
  private final WorkClock still = new WorkClock(() -> 0, () -> 0);
  private final Remembered attempts = new Remembered();

  private static final class Remembered implements Attempts {

    private final Map<Long, Integer> begun = new HashMap<>();

    @Override
    public int begin(RecordPlace place) {
      return begun.merge(place.offset(), 1, Integer::sum) - 1;
    }

    @Override
    public void end(RecordPlace place) {
      begun.remove(place.offset());
    }

    @Override
    public void giveUp(RecordPlace place, int before) {
      begun.put(place.offset(), before);
    }
  }

  @Test
  void aPageThatTakesTooLongIsADeadLetterAsAWhole() {
    try (var bench = new TopologyBench(Safeguards.of(_ -> LIMITS, slow))) {
      bench.publish("p", "甲 一\n" + TopologyBench.TOIL + " 二", 1_000);

      TestRecord<byte[], byte[]> dead = bench.deadLetters().getFirst();
      assertThat(header(dead, HeaderNames.ERROR_REASON)).isEqualTo("too-much-work");
      assertThat(header(dead, HeaderNames.ERROR_MESSAGE))
          .isEqualTo("the page needs more than 20 s of processor time");
      assertThat(dead.value()).isNotEmpty();
      assertThat(bench.articles()).isEmpty();
    }
  }

  @Test
  void aPageOfWhichTooMuchIsMadeIsADeadLetterAsAWhole() {
    try (var bench = new TopologyBench(Safeguards.of(_ -> LIMITS, still))) {
      bench.publish("p", "甲 一\n乙 " + "二".repeat(2_000), 1_000);
      bench.publish("q", "甲 一", 1_000);

      TestRecord<byte[], byte[]> dead = bench.deadLetters().getFirst();
      assertThat(header(dead, HeaderNames.ERROR_STAGE)).isEqualTo("encode");
      assertThat(header(dead, HeaderNames.ERROR_REASON)).isEqualTo("too-much-work");
      assertThat(bench.articles()).extracting(TestRecord::key).containsExactly("q/甲");
    }
  }

  @Test
  void aRecordOnWhichTheWorkDiedThreeTimesIsADeadLetter() {
    attempts.begun.put(0L, 3);
    try (var bench = watched()) {
      bench.publish("p", "甲 一", 1_000);
      bench.publish("q", "甲 一", 1_000);

      TestRecord<byte[], byte[]> dead = bench.deadLetters().getFirst();
      assertThat(header(dead, HeaderNames.ERROR_REASON)).isEqualTo("poison");
      assertThat(bench.articles()).extracting(TestRecord::key).containsExactly("q/甲");
    }
  }

  @Test
  void aPoisonedRecordStaysOneUntilItsLetterIsCommitted() {
    attempts.begun.put(0L, 3);
    try (var bench = watched()) {
      bench.publish("p", "甲 一", 1_000);
    }

    assertThat(attempts.begun.get(0L)).isGreaterThan(3);
  }

  @Test
  void aRecordOnWhichTheWorkDiedTwiceIsTriedAgain() {
    attempts.begun.put(0L, 2);
    try (var bench = watched()) {
      bench.publish("p", "甲 一", 1_000);

      assertThat(bench.articles()).hasSize(1);
      assertThat(attempts.begun).isEmpty();
    }
  }

  @Test
  void aDeathAtWorkIsRemembered() {
    try (var bench = watched()) {
      assertThatThrownBy(() -> bench.publish("p", TopologyBench.DEATH + " 一", 1_000))
          .isInstanceOf(OutOfMemoryError.class);
    }

    assertThat(attempts.begun).isEqualTo(Map.of(0L, 1));
  }

  private TopologyBench watched() {
    return new TopologyBench(Safeguards.of(PageLimits::of, still).with(attempts));
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
