package io.broadsheet.indexer.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class AbsenceTest {

  private static final Instant NOW = Instant.parse("2024-03-05T00:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  @Test
  void noticesThatNobodyHasReadForLongerThanTombstonesAreKept() {
    Instant then = NOW.minus(WEEK).minusSeconds(1);

    assertThat(at(NOW).tooLongSince(Arrays.asList(null, at(then).commit(7), at(NOW).commit(8))))
        .contains(then);
  }

  @Test
  void isContentWithACommitOfTheLastWeek() {
    assertThat(at(NOW).tooLongSince(List.of(at(NOW.minus(WEEK)).commit(7)))).isEmpty();
  }

  @Test
  void knowsNothingOfCommitsWithoutTime() {
    assertThat(at(NOW).tooLongSince(List.of(new OffsetAndMetadata(7)))).isEmpty();
  }

  private static Absence at(Instant now) {
    return new Absence(WEEK, InstantSource.fixed(now));
  }
}
