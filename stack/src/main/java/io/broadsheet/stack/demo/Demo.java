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
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.stack.FreePort;
import io.broadsheet.stack.Stack;
import io.broadsheet.stack.StackException;
import io.broadsheet.streams.enrich.StandardSteps;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
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

  private final DemoProgress progress;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  public Demo(DemoProgress progress) {
    this.progress = progress;
  }

  /** The servers' addresses, the way to search, the page to look at, and the services. */
  public record Started(
      Stack stack, ElasticsearchClient client, Explorer explorer, Pipeline pipeline) {

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
    Explorer explorer = explorer(stack, settings.explorerPort());
    Environment environment = stack.addresses().environment("");
    Pipeline.setUp(environment, client);
    progress.say("set up     topics, schemas, indices");
    progress.say("starting   streams and indexer");
    Pipeline pipeline = Pipeline.start(environment, stack.data().resolve("streams"), steps.join());
    running.push(pipeline);
    return new Started(stack, client, explorer, pipeline);
  }

  /** Publishes the pages. */
  public IngestSummary replay(Started started, List<Path> pages, StopSignal stop)
      throws InterruptedException {
    try (var bar = new ReplayProgress(progress)) {
      IngestSummary summary = started.pipeline().replay(pages, bar::on, stop);
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
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    running.push(explorer);
    return explorer;
  }
}
