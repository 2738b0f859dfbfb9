package io.broadsheet.stack.demo;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.explorer.Explorer;
import io.broadsheet.explorer.ExplorerSettings;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.ingest.IngestSummary;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.HealthServer;
import io.broadsheet.runtime.metrics.ServiceMeters;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.stack.FreePort;
import io.broadsheet.stack.Stack;
import io.broadsheet.stack.StackException;
import io.broadsheet.streams.enrich.StandardSteps;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Everything at once: the servers as child processes, the services as in production, a folder of
 * pages replayed through all of them.
 */
public final class Demo implements AutoCloseable {

  private static final String STATE = "streams";
  private static final int STREAMS_PORT = 7081;
  private static final int INDEXER_PORT = 7082;

  private final DemoProgress progress;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  public Demo(DemoProgress progress) {
    this.progress = progress;
  }

  /** The servers' addresses, the way to search, the page to look at, and the services. */
  public record Started(
      Stack stack,
      ElasticsearchClient client,
      Explorer explorer,
      Pipeline pipeline,
      ServiceAddresses services) {

    /** The settings with which every command works on the demo. */
    Path settingsFile() {
      return stack.data().resolve("demo.properties");
    }

    Path ledger() {
      return stack.data().resolve("ledger.jsonl");
    }

    Path state() {
      return stack.data().resolve(STATE);
    }

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
    Stack stack = servers(settings);
    ElasticsearchClient client =
        ElasticsearchClients.open(ElasticsearchConnection.to(stack.addresses().elasticsearch()));
    running.push(client);
    Explorer explorer = explorer(stack, settings.port(ExplorerSettings.PORT));
    Environment environment = stack.addresses().environment("");
    Pipeline.setUp(environment, client);
    progress.say("set up     topics, schemas, indices");
    progress.say("starting   streams and indexer");
    Pipeline pipeline =
        Pipeline.start(environment, stack.data().resolve(STATE), steps.join().topology());
    running.push(pipeline);
    var services =
        new ServiceAddresses(
            serve(pipeline.streams(), settings.port(STREAMS_PORT)),
            serve(pipeline.indexer(), settings.port(INDEXER_PORT)),
            explorer.url().replaceFirst("/$", ""));
    return new Started(stack, client, explorer, pipeline, services);
  }

  /** Health and metrics, as the service serves them when it runs alone. */
  private String serve(Pipeline.Counted counted, int port) throws IOException {
    var address = new InetSocketAddress("127.0.0.1", FreePort.preferably(port));
    HealthServer server = HealthServer.start(address, counted.service()::health, counted.metrics());
    running.push(server);
    return "http://127.0.0.1:" + server.port();
  }

  /** Publishes the pages. */
  public IngestSummary replay(Started started, List<Path> pages, StopSignal stop)
      throws InterruptedException {
    try (var bar = new ReplayProgress(progress)) {
      IngestSummary summary = started.pipeline().replay(pages, started.ledger(), bar::on, stop);
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
          started.client().indices().refresh(all -> all.index(started.pipeline().aliases()));
        }
        if (found == ids.size() || System.nanoTime() > deadline || stop.isRequested()) {
          return ids.size() - found;
        }
        started.pipeline().requireHealth();
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

  private Stack servers(DemoSettings settings) throws InterruptedException, IOException {
    try {
      Stack stack = Stack.start(settings.stack(), progress);
      running.push(stack);
      return stack;
    } catch (StackException e) {
      throw new StopException(ExitCode.UNAVAILABLE, e.getMessage(), e);
    }
  }

  private Explorer explorer(Stack stack, int port) throws IOException {
    var elasticsearch = ElasticsearchConnection.to(stack.addresses().elasticsearch());
    var explorer =
        Explorer.start(
            ExplorerSettings.onLoopback(elasticsearch, FreePort.preferably(port)),
            ServiceMeters.registry());
    running.push(explorer);
    return explorer;
  }
}
