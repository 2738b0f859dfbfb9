package io.broadsheet.indexer.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.indexer.bulk.BulkWriter;
import io.broadsheet.indexer.consume.FlowLimits;
import io.broadsheet.indexer.consume.Indexing;
import io.broadsheet.indexer.elasticsearch.ElasticsearchBulk;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.indexer.step.TopicSteps;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** An indexer of its own that fills the new indices, on a thread of its own, until it is closed. */
final class Filling implements AutoCloseable {

  /** The waiting side looks at commits, so they should be fresh. */
  private static final Duration COMMIT_EVERY = Duration.ofMillis(200);

  private static final Duration LONG = Duration.ofSeconds(10);

  private final SimpleMeterRegistry metrics;
  private final Indexing indexing;
  private final CompletableFuture<Void> running;

  private Filling(Indexing indexing, SimpleMeterRegistry metrics) {
    this.indexing = indexing;
    this.metrics = metrics;
    running =
        CompletableFuture.runAsync(
            indexing::run, work -> Thread.ofPlatform().name("rebuild").start(work));
  }

  /** Starts to fill. */
  static Filling start(IndexerSettings settings, String group, ElasticsearchClient client) {
    var environment = settings.environment();
    var steps =
        TopicSteps.of(
            settings.topics(),
            settings.indices(),
            IndexDefinition::rebuildAlias,
            environment.registry());
    FlowLimits flow = settings.flow();
    var limits =
        new FlowLimits(flow.bufferBytes(), COMMIT_EVERY, flow.drain(), flow.tombstonesKept());
    var metrics = new SimpleMeterRegistry();
    var endpoint = new ElasticsearchBulk(client, environment.elasticsearch().toString());
    // Whoever read the record first has written its dead letter: one origin, one letter.
    var sink =
        new Indexing.Sink(
            // Nobody waits until an index is mended that is to be thrown away: see refusing.
            BulkWriter.start(
                settings.bulk().withRefusalsInARow(Integer.MAX_VALUE), endpoint, metrics),
            (_, _) -> Optional.empty());
    var source = new Indexing.Source(environment.kafka(), group, steps.topics(), limits, steps);
    return new Filling(Indexing.open(source, sink, metrics), metrics);
  }

  /**
   * Returns if it still fills.
   *
   * @throws StopException if it cannot go on
   */
  void requireGoingOn() {
    if (!running.isDone()) {
      return;
    }
    try {
      running.join();
      throw new IllegalStateException("The rebuild stopped reading before it was finished");
    } catch (CompletionException e) {
      throw e.getCause() instanceof StopException stop
          ? stop
          : new StopException(ExitCode.BUG, "The rebuild has a bug; please report it: " + e, e);
    }
  }

  /** What has kept it from writing for a while, if anything. */
  Optional<String> trouble() {
    return indexing.troubleFor(LONG);
  }

  /** How many records have had the fate. */
  long records(String fate) {
    return (long)
        metrics.find("broadsheet.indexer.records.done").tag("fate", fate).counters().stream()
            .mapToDouble(Counter::count)
            .sum();
  }

  /** The aliases of new indices that have refused more documents than they took. */
  List<String> refusing(List<String> aliases) {
    return aliases.stream()
        .filter(alias -> documents(alias, "dead") > documents(alias, "written"))
        .toList();
  }

  private double documents(String alias, String fate) {
    return metrics
        .find("broadsheet.indexer.operations.done")
        .tag("index", alias)
        .tag("fate", fate)
        .counters()
        .stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  @Override
  public void close() {
    indexing.stop();
    running.exceptionally(_ -> null).join();
    indexing.close();
  }
}
