package io.broadsheet.streams.service;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.runtime.health.Service;
import io.broadsheet.runtime.metrics.KafkaFlow;
import io.broadsheet.runtime.waiting.Prerequisites;
import io.broadsheet.runtime.waiting.RegistryCheck;
import io.broadsheet.runtime.waiting.TopicsCheck;
import io.broadsheet.streams.topology.Codec;
import io.broadsheet.streams.topology.IssueSteps;
import io.broadsheet.streams.topology.NewsTopology;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topology, running. */
public final class StreamsService implements Service {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsService.class);

  /** A stop may take 10 s in all. */
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(8);

  private final StreamsSettings settings;
  private final FailedThreads failures;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Optional<Running> running = Optional.empty();
  private volatile Optional<StopException> failure = Optional.empty();
  private volatile String waitsFor = "starts";

  private record Running(KafkaStreams streams, KafkaStreamsMetrics metrics, KafkaFlow flow) {

    void close() {
      boolean clean =
          streams.close(
              CloseOptions.groupMembershipOperation(
                      CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                  .withTimeout(CLOSE_LIMIT));
      if (!clean) {
        LOG.warn(
            "Streams did not stop within {} s; its transactions are rolled back by Kafka",
            CLOSE_LIMIT.toSeconds());
      }
      metrics.close();
    }
  }

  private StreamsService(StreamsSettings settings) {
    this.settings = settings;
    failures = new FailedThreads(settings.kafka(), InstantSource.system());
  }

  /**
   * Starts, and returns at once: the service itself waits for what is not up yet.
   *
   * @param metrics where it counts
   */
  public static StreamsService start(
      StreamsSettings settings, IssueSteps steps, MeterRegistry metrics) {
    var service = new StreamsService(settings);
    Thread.ofPlatform().name("streams-start").start(() -> service.begin(steps, metrics));
    return service;
  }

  @Override
  public Health health() {
    return reason()
        .<Health>map(reason -> new Health.Failed(reason.getMessage()))
        .or(() -> running.map(topology -> health(topology.streams().state())))
        .orElseGet(() -> new Health.Starting("Streams: " + waitsFor));
  }

  @Override
  public Health awaitEnd() throws InterruptedException {
    ended.await();
    return health();
  }

  /** Why it ended by itself, if it did. */
  public Optional<StopException> reason() {
    return failure.or(failures::reason);
  }

  @Override
  public void close() {
    stopped.countDown();
    takeRunning().ifPresent(Running::close);
    ended.countDown();
  }

  private void begin(IssueSteps steps, MeterRegistry metrics) {
    try {
      awaitPrerequisites();
      run(steps, metrics);
    } catch (StopException e) {
      end(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      end(new StopException(ExitCode.BUG, "Streams has a bug; please report it: " + e, e));
    }
  }

  private void awaitPrerequisites() throws InterruptedException {
    var all = settings.topics().all();
    var registry = new RegistryCheck(settings.registry(), all);
    try (var topics = new TopicsCheck(settings.kafka(), all)) {
      new Prerequisites(List.of(topics::problem, registry::problem), message -> waitsFor = message)
          .await(settings.patience(), stopped);
    }
  }

  private synchronized void run(IssueSteps steps, MeterRegistry metrics) {
    if (stopped.getCount() == 0) {
      return;
    }
    var topics = settings.topics();
    var meters = new StreamsMeters(metrics);
    var codec = Codec.of(topics, settings.registry(), meters::registryRetried);
    Topology topology = NewsTopology.build(topics, meters.timed(steps), codec, meters.fates());
    var streams = new KafkaStreams(topology, settings.properties());
    var bound = new KafkaStreamsMetrics(streams);
    bound.bindTo(metrics);
    streams.setUncaughtExceptionHandler(e -> meters.noted(failures.onFailure(e)));
    streams.setStateListener(
        (now, before) -> {
          LOG.info("Streams: {} -> {}", before, now);
          if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
            ended.countDown();
          }
        });
    KafkaFlow flow = meters.watch(topology, settings.prefix(), streams::metrics);
    running = Optional.of(new Running(streams, bound, flow));
    streams.start();
  }

  /** The topology is closed once, and never begun after that. */
  private synchronized Optional<Running> takeRunning() {
    return running;
  }

  private void end(StopException why) {
    failure = Optional.of(why);
    ended.countDown();
  }

  private static Health health(KafkaStreams.State state) {
    return switch (state) {
      case RUNNING -> new Health.Ready("running");
      case CREATED, REBALANCING -> new Health.Starting("partitions are being assigned");
      case ERROR, PENDING_ERROR -> new Health.Failed("a thread failed");
      case PENDING_SHUTDOWN, NOT_RUNNING -> new Health.Failed("stopped");
    };
  }
}
