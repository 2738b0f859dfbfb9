package io.broadsheet.streams.service;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.file.OwnerOnly;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.runtime.metrics.KafkaFlow;
import io.broadsheet.runtime.service.Lifecycle;
import io.broadsheet.runtime.service.Service;
import io.broadsheet.runtime.waiting.RegistryCheck;
import io.broadsheet.runtime.waiting.TopicsCheck;
import io.broadsheet.streams.attempt.AttemptFiles;
import io.broadsheet.streams.topology.IssueSteps;
import io.broadsheet.streams.topology.NewsTopology;
import io.broadsheet.streams.topology.RecordCodec;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
  private final Lifecycle life = new Lifecycle("Streams");
  private volatile Optional<KafkaStreams> running = Optional.empty();

  /** The meters keep no hold of what they measure. */
  private record Running(
      KafkaStreams streams, KafkaStreamsMetrics metrics, KafkaFlow flow, AttemptFiles attempts)
      implements AutoCloseable {

    @Override
    public void close() {
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
      if (clean) {
        attempts.close();
      }
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
    service.life.start(() -> service.run(steps, metrics));
    return service;
  }

  @Override
  public Health health() {
    return life.health(running.map(streams -> health(streams.state())));
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    life.awaitEnd();
  }

  @Override
  public Optional<StopException> failure() {
    return life.failure();
  }

  @Override
  public void close() {
    life.stop();
    life.join();
  }

  private void run(IssueSteps steps, MeterRegistry metrics) throws InterruptedException {
    awaitPrerequisites();
    if (life.isStopping()) {
      return;
    }
    try (Running topology = open(steps, metrics)) {
      running = Optional.of(topology.streams());
      topology.streams().start();
      life.awaitStop();
    }
  }

  private void awaitPrerequisites() throws InterruptedException {
    var all = settings.topics().all();
    var registry = new RegistryCheck(settings.registry(), all);
    try (var topics = new TopicsCheck(settings.kafka(), all)) {
      life.await(List.of(topics::problem, registry::problem), settings.patience());
    }
  }

  /** Streams itself opens the folder of its state to the owner's group. */
  private KafkaStreams closedToOthers(KafkaStreams streams) {
    try {
      OwnerOnly.folder(settings.stateDirectory());
      return streams;
    } catch (IOException e) {
      streams.close();
      throw new StopException(
          ExitCode.UNAVAILABLE,
          "The folder %s cannot be closed to others (%s). Check its rights, or name another with --state-dir."
              .formatted(settings.stateDirectory(), e),
          e);
    }
  }

  private Running open(IssueSteps steps, MeterRegistry metrics) {
    var topics = settings.topics();
    var meters = new StreamsMeters(metrics);
    var codec = RecordCodec.of(topics, settings.registry(), meters::registryRetried);
    var attempts = new AttemptFiles(settings.attemptsDirectory());
    IssueSteps safe = steps.with(steps.safeguards().with(attempts));
    Topology topology = NewsTopology.build(topics, meters.timed(safe), codec, meters.fates());
    KafkaStreams streams = closedToOthers(new KafkaStreams(topology, settings.properties()));
    var bound = new KafkaStreamsMetrics(streams);
    bound.bindTo(metrics);
    streams.setUncaughtExceptionHandler(e -> meters.noted(failures.onFailure(e)));
    streams.setStateListener(
        (now, before) -> {
          LOG.info("Streams: {} -> {}", before, now);
          if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
            over();
          }
        });
    return new Running(
        streams, bound, meters.watch(topology, settings.prefix(), streams::metrics), attempts);
  }

  /** The topology has ended; unless a stop was asked for, by itself. */
  private void over() {
    if (!life.isStopping()) {
      life.fail(
          failures
              .reason()
              .orElseGet(() -> new StopException(ExitCode.BUG, "Streams ended by itself")));
    }
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
