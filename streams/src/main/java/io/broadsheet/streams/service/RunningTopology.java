package io.broadsheet.streams.service;

import io.broadsheet.streams.attempt.AttemptFiles;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A topology at work, with what goes when it ends.
 *
 * @param streams Kafka's own object
 * @param metrics what it measures of itself; the meters keep no hold of it
 * @param attempts remembered while it works
 */
record RunningTopology(KafkaStreams streams, KafkaStreamsMetrics metrics, AttemptFiles attempts)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningTopology.class);

  /** A stop may take 10 s in all. */
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(8);

  /** {@code streams}, whose own measures {@code metrics} shows from now on. */
  static RunningTopology of(KafkaStreams streams, MeterRegistry metrics, AttemptFiles attempts) {
    var bound = new KafkaStreamsMetrics(streams);
    bound.bindTo(metrics);
    return new RunningTopology(streams, bound, attempts);
  }

  @Override
  public void close() {
    boolean clean =
        streams.close(
            CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSE_LIMIT));
    if (!clean) {
      LOG.warn(
          "Streams did not stop within {} s; its transactions are rolled back by Kafka",
          CLOSE_LIMIT.toSeconds());
    }
    metrics.close();
    if (clean) {
      attempts.close();
    }
  }
}
