package io.broadsheet.streams.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.health.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

class PollWatchTest {

  private static final double LONG = PollWatch.LONGEST_SILENCE.toSeconds() + 1;

  private Instant now = Instant.EPOCH;
  private final PollWatch watch = new PollWatch(() -> now);

  @Test
  void isReadyWhileEachThreadAsksForRecords() {
    assertThat(watch.health(State.RUNNING, lastPoll("consumer", 60)))
        .isInstanceOf(Health.Ready.class);
  }

  @Test
  void seesAThreadThatNoLongerAsksForRecords() {
    assertThat(watch.health(State.RUNNING, lastPoll("consumer", LONG)))
        .isInstanceOf(Health.Failed.class);
    assertThat(watch.health(State.REBALANCING, lastPoll("consumer", LONG)))
        .isInstanceOf(Health.Failed.class);
  }

  @Test
  void expectsNoPollOfAConsumerThatOnlyRestores() {
    assertThat(watch.health(State.RUNNING, lastPoll("restore-consumer", LONG)))
        .isInstanceOf(Health.Ready.class);
  }

  @Test
  void seesARebalanceInWhichNothingHappens() {
    now = now.plus(PollWatch.LONGEST_REBALANCE).plus(Duration.ofSeconds(1));

    assertThat(watch.health(State.REBALANCING, Map.of())).isInstanceOf(Health.Failed.class);
  }

  @Test
  void givesARestoreAllTheTimeItNeeds() {
    now = now.plus(PollWatch.LONGEST_REBALANCE).plus(Duration.ofSeconds(1));
    watch.progress();

    assertThat(watch.health(State.REBALANCING, Map.of())).isInstanceOf(Health.Starting.class);
  }

  private static Map<MetricName, Metric> lastPoll(String client, double seconds) {
    var name =
        new MetricName(
            "last-poll-seconds-ago", "consumer-metrics", "", Map.of("client-id", "x-" + client));
    return Map.of(
        name,
        new Metric() {
          @Override
          public MetricName metricName() {
            return name;
          }

          @Override
          public Object metricValue() {
            return seconds;
          }
        });
  }
}
