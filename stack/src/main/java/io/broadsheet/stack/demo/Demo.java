package io.broadsheet.stack.demo;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.explorer.Explorer;
import io.broadsheet.explorer.ExplorerSettings;
import io.broadsheet.indexer.IndexerService;
import io.broadsheet.indexer.IndexerSettings;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.IndexSetup;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.indexer.index.SetupOutcome;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.ingest.IngestSummary;
import io.broadsheet.ingest.Ingestion;
import io.broadsheet.ingest.publish.Target;
import io.broadsheet.operations.setup.SchemaSetup;
import io.broadsheet.operations.setup.TopicSetup;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.runtime.service.Service;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.schemas.Topics;
import io.broadsheet.stack.FreePort;
import io.broadsheet.stack.Stack;
import io.broadsheet.stack.StackException;
import io.broadsheet.streams.enrich.StandardSteps;
import io.broadsheet.streams.service.StreamsService;
import io.broadsheet.streams.service.StreamsSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Everything at once: the servers as child processes, the services as in production, a folder of
 * pages replayed through all of them.
 */
public final class Demo implements AutoCloseable {

  private static final int PARTITIONS = 3;
  private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(6);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final DemoProgress progress;
  private final Topics topics = Topics.of("");
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final List<Service> services = new ArrayList<>();

  public Demo(DemoProgress progress) {
    this.progress = progress;
  }

  /** The servers' addresses, the way to search, and the page to look at. */
  public record Started(Stack stack, ElasticsearchClient client, Explorer explorer) {

    /** The demo's only environment. */
    public Environment environment() {
      return stack.addresses().environment("");
    }

    public SearchableArticles articles() {
      return new SearchableArticles(client, IndexDefinition.articles("").alias());
    }
  }

  /** Starts the servers, sets everything up, and starts the services. */
  public Started start(DemoSettings settings, CompletableFuture<StandardSteps> steps)
      throws InterruptedException, IOException {
    Started started = servers(settings);
    setUp(started);
    Path state = started.stack().data().resolve("streams");
    progress.say("starting   streams and indexer");
    running(
        StreamsService.start(
            new StreamsSettings(
                started.environment().kafka(),
                started.environment().registry(),
                "",
                state,
                1,
                SESSION_TIMEOUT,
                START_LIMIT),
            steps.join().topology(),
            new SimpleMeterRegistry()));
    running(
        IndexerService.start(IndexerSettings.of(started.environment()), new SimpleMeterRegistry()));
    return started;
  }

  /** Publishes the pages. */
  public IngestSummary replay(Started started, List<Path> pages, StopSignal stop)
      throws InterruptedException {
    var target =
        new Target(
            started.environment().kafka(),
            started.environment().registry(),
            topics.issues(),
            Target.DEFAULT_PATIENCE);
    try (var bar = new ReplayProgress(progress)) {
      IngestSummary summary = Ingestion.run(IngestSettings.once(pages, target), bar::on, stop);
      summary.refusals().forEach(refusal -> progress.say("refused    " + refusal));
      return summary;
    }
  }

  /**
   * Waits until a search finds every article of {@code ids}, or the time is over.
   *
   * @return how many are missing
   */
  public long awaitSearchable(Started started, List<String> ids, Duration patience, StopSignal stop)
      throws InterruptedException, IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    try (var bar = progress.count("searchable", ids.size())) {
      while (true) {
        long found = started.articles().count(ids);
        bar.at(found);
        if (found == ids.size()) {
          // Mentions are written before their article, so that now all of them can be found.
          started.client().indices().refresh(all -> all.index(aliases()));
        }
        if (found == ids.size() || System.nanoTime() > deadline || stop.isRequested()) {
          return ids.size() - found;
        }
        services.forEach(Demo::requireHealth);
        Thread.sleep(100);
      }
    }
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        progress.say("could not stop cleanly: " + e.getMessage());
      }
    }
  }

  private Started servers(DemoSettings settings) throws InterruptedException, IOException {
    try {
      Stack stack = Stack.start(settings.stack(), progress);
      running.push(stack);
      ElasticsearchClient client =
          ElasticsearchClients.open(ElasticsearchConnection.to(stack.addresses().elasticsearch()));
      running.push(client);
      return new Started(stack, client, explorer(stack, settings.explorerPort()));
    } catch (StackException e) {
      throw new StopException(ExitCode.UNAVAILABLE, e.getMessage(), e);
    }
  }

  private Explorer explorer(Stack stack, int port) throws IOException {
    var elasticsearch = ElasticsearchConnection.to(stack.addresses().elasticsearch());
    var explorer =
        Explorer.start(
            ExplorerSettings.onLoopback(elasticsearch, FreePort.preferably(port)),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    running.push(explorer);
    return explorer;
  }

  private void setUp(Started started) throws InterruptedException, IOException {
    new TopicSetup(started.environment().kafka(), PARTITIONS, Optional.of((short) 1))
        .run(topics.all());
    new SchemaSetup(started.environment().registry()).run(topics.all());
    for (SetupOutcome index : new IndexSetup(started.client()).run(Indices.of(""))) {
      if (index instanceof SetupOutcome.Refused(String message)) {
        throw new StopException(ExitCode.UNAVAILABLE, message);
      }
    }
    progress.say("set up     topics, schemas, indices");
  }

  private static List<String> aliases() {
    return Indices.of("").all().stream().map(IndexDefinition::alias).toList();
  }

  private void running(Service service) {
    running.push(service);
    services.add(service);
  }

  private static void requireHealth(Service service) {
    if (service.health() instanceof Health.Failed(String message)) {
      throw new StopException(ExitCode.UNAVAILABLE, message);
    }
  }
}
