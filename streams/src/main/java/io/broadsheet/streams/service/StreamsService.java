package io.broadsheet.streams.service;

import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.runtime.health.Service;
import io.broadsheet.runtime.waiting.Prerequisites;
import io.broadsheet.runtime.waiting.TopicsCheck;
import io.broadsheet.streams.topology.Codec;
import io.broadsheet.streams.topology.Fates;
import io.broadsheet.streams.topology.IssueSteps;
import io.broadsheet.streams.topology.NewsTopology;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topology, running. */
public final class StreamsService implements Service {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsService.class);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

  private final KafkaStreams streams;
  private final KafkaStreamsMetrics metrics;
  private final FailedThreads failures;
  private final CountDownLatch ended = new CountDownLatch(1);

  private StreamsService(
      KafkaStreams streams, KafkaStreamsMetrics metrics, FailedThreads failures) {
    this.streams = streams;
    this.metrics = metrics;
    this.failures = failures;
  }

  /**
   * Starts the service once its topics are there.
   *
   * @throws StopException if Kafka or a topic is not there in time
   */
  public static StreamsService start(
      StreamsSettings settings, IssueSteps steps, MeterRegistry metrics)
      throws InterruptedException {
    awaitTopics(settings);
    var streams =
        new KafkaStreams(
            NewsTopology.build(
                settings.topics(),
                steps,
                Codec.of(settings.topics(), settings.registry()),
                Fates.in(metrics)),
            settings.properties());
    var bound = new KafkaStreamsMetrics(streams);
    bound.bindTo(metrics);
    var failures = new FailedThreads(settings.kafka(), InstantSource.system());
    var service = new StreamsService(streams, bound, failures);
    service.run();
    return service;
  }

  private static void awaitTopics(StreamsSettings settings) throws InterruptedException {
    try (var topics = new TopicsCheck(settings.kafka(), settings.topics().all())) {
      new Prerequisites(List.of(topics::problem), message -> {})
          .await(settings.patience(), new CountDownLatch(1));
    }
  }

  private void run() {
    streams.setUncaughtExceptionHandler(failures::onFailure);
    streams.setStateListener(
        (now, before) -> {
          LOG.info("Streams: {} -> {}", before, now);
          if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
            ended.countDown();
          }
        });
    streams.start();
  }

  @Override
  public Health health() {
    if (failures.reason().isPresent()) {
      return new Health.Failed(failures.reason().get().getMessage());
    }
    return switch (streams.state()) {
      case RUNNING -> new Health.Ready("running");
      case CREATED, REBALANCING -> new Health.Starting("partitions are being assigned");
      case ERROR, PENDING_ERROR -> new Health.Failed("a thread failed");
      case PENDING_SHUTDOWN, NOT_RUNNING -> new Health.Failed("stopped");
    };
  }

  @Override
  public Health awaitEnd() throws InterruptedException {
    ended.await();
    return health();
  }

  /** Ends the service for its reason, if it has one. */
  void throwReason() {
    failures
        .reason()
        .ifPresent(
            reason -> {
              throw reason;
            });
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
    ended.countDown();
  }
}
