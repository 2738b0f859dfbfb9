package io.broadsheet.streams.service;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.runtime.metrics.KafkaFlow;
import io.broadsheet.runtime.service.Lifecycle;
import io.broadsheet.runtime.service.Service;
import io.broadsheet.runtime.waiting.RegistryCheck;
import io.broadsheet.runtime.waiting.TopicsCheck;
import io.broadsheet.streams.attempt.AttemptFiles;
import io.broadsheet.streams.machine.NativeLibraries;
import io.broadsheet.streams.machine.StateFolder;
import io.broadsheet.streams.topology.IssueSteps;
import io.broadsheet.streams.topology.NewsTopology;
import io.broadsheet.streams.topology.RecordCodec;
import io.broadsheet.streams.topology.WorkAhead;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.ref.Reference;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topology, running. */
public final class StreamsService implements Service {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsService.class);

  private final StreamsSettings settings;
  private final StateFolder folder;
  private final FailureSorter sorter;
  private final FailedThreads failures;
  private final PollWatch watch = new PollWatch(InstantSource.system());
  private final Lifecycle life = new Lifecycle("Streams");

  /** Given when the topology ends, or a stop is asked for. */
  private final Semaphore over = new Semaphore(0);

  private final Set<String> restored = new HashSet<>();
  private volatile Optional<KafkaStreams> running = Optional.empty();

  private StreamsService(StreamsSettings settings) {
    this.settings = settings;
    folder = new StateFolder(settings.applicationDirectory());
    sorter = new FailureSorter(settings.kafka(), folder, settings.topics().issues().name());
    failures = new FailedThreads(sorter, InstantSource.system());
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
    return life.health(running.map(streams -> watch.health(streams.state(), streams.metrics())));
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
    over.release();
    life.join();
  }

  private void run(IssueSteps steps, MeterRegistry metrics) throws InterruptedException {
    NativeLibraries.load();
    folder.prepare();
    awaitPrerequisites();
    var meters = new StreamsMeters(metrics);
    var attempts = new AttemptFiles(settings.attemptsDirectory());
    var codec = RecordCodec.of(settings.topics(), settings.registry(), meters::registryRetried);
    IssueSteps safe = meters.timed(steps.with(steps.safeguards().with(attempts)));
    try (var ahead = WorkAhead.of(safe, codec, settings.threads())) {
      IssueSteps all = safe.with(safe.safeguards().with(ahead));
      Supplier<Topology> topology =
          () -> NewsTopology.build(settings.topics(), all, codec, meters.fates());
      KafkaFlow flow = meters.watch(topology.get(), settings.prefix(), this::kafkaMetrics);
      while (!life.isStopping()) {
        KafkaStreams streams = streams(topology.get(), meters, ahead);
        try (var _ = RunningTopology.of(streams, metrics, attempts)) {
          running = Optional.of(streams);
          work(streams);
        }
        failures.takeDamage().ifPresent(this::mend);
      }
      Reference.reachabilityFence(flow);
    }
  }

  private void awaitPrerequisites() throws InterruptedException {
    var all = settings.topics().all();
    var registry = new RegistryCheck(settings.registry(), all);
    try (var topics = new TopicsCheck(settings.kafka(), all)) {
      life.await(List.of(topics::problem, registry::problem), settings.patience());
    }
  }

  private KafkaStreams streams(Topology topology, StreamsMeters meters, WorkAhead ahead) {
    try {
      var streams = new KafkaStreams(topology, settings.properties(), settings.clients(ahead));
      folder.closeToOthers();
      streams.setUncaughtExceptionHandler(e -> meters.noted(failures.onFailure(e)));
      streams.setGlobalStateRestoreListener(new RestoreProgress(watch::progress));
      streams.setStateListener(this::changed);
      return streams;
    } catch (RuntimeException | LinkageError e) {
      throw sorter.sort(e).reason();
    }
  }

  /** Returns when the topology has ended, or a stop is asked for. */
  private void work(KafkaStreams streams) throws InterruptedException {
    over.drainPermits();
    failures.starting();
    try {
      streams.start();
    } catch (RuntimeException | LinkageError e) {
      failures.onFailure(e);
      ended();
    }
    if (!life.isStopping()) {
      over.acquire();
    }
  }

  private void changed(KafkaStreams.State now, KafkaStreams.State before) {
    LOG.info("Streams: {} -> {}", before, now);
    watch.progress();
    switch (now) {
      case RUNNING -> failures.working();
      case ERROR, NOT_RUNNING -> ended();
      default -> {}
    }
  }

  /** The topology has ended: by itself, unless a stop was asked for or its state is damaged. */
  private void ended() {
    if (!life.isStopping() && !failures.isDamaged()) {
      life.fail(
          failures
              .reason()
              .orElseGet(() -> new StopException(ExitCode.BUG, "Streams ended by itself")));
    }
    over.release();
  }

  /** Kafka restores what is set aside. What it restored already must not be damaged again. */
  private void mend(ThreadFailure.DamagedState damage) {
    List<String> tasks = folder.setAside(damage.failure());
    boolean again = tasks.isEmpty() || tasks.stream().anyMatch(restored::contains);
    if (again) {
      life.fail(damage.reason());
      return;
    }
    restored.addAll(tasks);
    LOG.warn(
        "State of streams in {} is damaged: that of the tasks {} is set aside in {}, and restored"
            + " from Kafka",
        folder.path(),
        tasks,
        folder.aside());
  }

  private Map<MetricName, ? extends Metric> kafkaMetrics() {
    return running.map(KafkaStreams::metrics).orElse(Map.of());
  }
}
