package io.broadsheet.streams.service;

import io.broadsheet.runtime.health.Health;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Sees a topology that hangs: a thread that no longer asks Kafka for records, or partitions that
 * are neither given out nor restored. May be shared by threads.
 */
final class PollWatch {

  /**
   * Kafka gives up a consumer that is silent for five minutes; no page takes more than a fifth of
   * that.
   */
  static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

  /** No cluster takes so long for a rebalance in which nothing is restored. */
  static final Duration LONGEST_REBALANCE = Duration.ofMinutes(10);

  private static final String SINCE_POLL = "last-poll-seconds-ago";
  private static final String RESTORING = "-restore-consumer";

  private final InstantSource clock;
  private volatile Instant lastProgress;

  PollWatch(InstantSource clock) {
    this.clock = clock;
    lastProgress = clock.instant();
  }

  /** Something was restored, or the state of the topology changed. */
  void progress() {
    lastProgress = clock.instant();
  }

  /** The health of a topology in {@code state}, whose clients measure {@code metrics}. */
  Health health(KafkaStreams.State state, Map<MetricName, ? extends Metric> metrics) {
    return switch (state) {
      case RUNNING -> silence(metrics) ? silent() : new Health.Ready("running");
      case CREATED, REBALANCING -> rebalancing(metrics);
      case ERROR, PENDING_ERROR -> new Health.Failed("a thread failed");
      case PENDING_SHUTDOWN, NOT_RUNNING -> new Health.Failed("stopped");
    };
  }

  private Health rebalancing(Map<MetricName, ? extends Metric> metrics) {
    if (silence(metrics)) {
      return silent();
    }
    return lastProgress.plus(LONGEST_REBALANCE).isBefore(clock.instant())
        ? new Health.Failed(
            "no partition was assigned or restored for %d minutes; restart the service"
                .formatted(LONGEST_REBALANCE.toMinutes()))
        : new Health.Starting("partitions are being assigned");
  }

  private static boolean silence(Map<MetricName, ? extends Metric> metrics) {
    OptionalDouble longest =
        metrics.entrySet().stream()
            .filter(metric -> metric.getKey().name().equals(SINCE_POLL))
            .filter(metric -> !metric.getKey().tags().get("client-id").endsWith(RESTORING))
            .map(metric -> metric.getValue().metricValue())
            .filter(Number.class::isInstance)
            .mapToDouble(value -> ((Number) value).doubleValue())
            .max();
    return longest.isPresent() && longest.getAsDouble() > LONGEST_SILENCE.toSeconds();
  }

  private static Health silent() {
    return new Health.Failed(
        "a thread has not asked Kafka for records for more than %d minutes; restart the service"
            .formatted(LONGEST_SILENCE.toMinutes()));
  }
}
