package io.broadsheet.lab.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.lab.pages.GeneratedPage;
import io.broadsheet.lab.pages.PageGenerator;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.stack.Stack;
import io.broadsheet.streams.article.IssueSplitter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/** Everything that is measured with one number of pages, on a stack of its own. */
record ScaleBench(
    BenchSettings settings, IssueSplitter splitter, BenchProgress progress, StopSignal stop) {

  private static final double MEGABYTE = 1e6;
  private static final int PAGES_OF_AN_ISSUE = 4;

  /**
   * Measures on {@code stack}, which must be fresh.
   *
   * @param folder where files may be left
   */
  Figures.Scale run(Stack stack, int pages, Path folder) throws IOException, InterruptedException {
    double loadBefore = load();
    var deadline = Deadline.in(settings.limit(), stop);
    var environment = new BenchEnvironment("bench-", stack.addresses(), settings);
    environment.makeTopics(environment.topics().all());
    Path files = folder.resolve("pages");
    double megabytes = write(files, 0, pages) / MEGABYTE;
    try (ElasticsearchClient client =
            ElasticsearchClients.open(
                ElasticsearchConnection.to(stack.addresses().elasticsearch()));
        var services = new ServiceProcesses(environment, settings.program(), deadline);
        var watch = new ProcessWatch()) {
      environment.makeIndices(client);
      progress.say("measuring  ingest beside a bare producer");
      var ingest = new IngestBench(environment, folder, stop).run(files);
      ServiceProcess streams = services.streams();
      ServiceProcess indexer = services.indexer("indexer");
      services.awaitReady(streams);
      services.awaitReady(indexer);
      watch(watch, stack, Map.of("streams", streams, "indexer", indexer));
      progress.say("measuring  the whole pipeline");
      var pipeline =
          new PipelineBench(environment, services, deadline, progress)
              .run(new PipelineBench.Running(streams, indexer, pages), files, watch);
      Map<String, ProcessUse> use = watch.use();
      Figures.Stored stored = new StoredBytes(environment, client).now(services.state());
      var live =
          Map.of("streams", services.liveBytes(streams), "indexer", services.liveBytes(indexer));
      services.stop(indexer);
      progress.say("measuring  the indexer beside the bare bulk API");
      var drained =
          new DrainBench(environment, services, deadline, client, progress)
              .run(folder.resolve("bulks"));
      Files.delete(folder.resolve("bulks"));
      services.awaitReady(drained.indexer());
      progress.say("measuring  latency at a light load");
      var latency = latency(environment, deadline, client, folder.resolve("light"), pages);
      return new Figures.Scale(
          pages,
          megabytes,
          loadBefore,
          load(),
          ingest,
          pipeline,
          stored,
          drained.figures(),
          latency,
          use,
          live);
    }
  }

  private Figures.Latency latency(
      BenchEnvironment environment,
      Deadline deadline,
      ElasticsearchClient client,
      Path files,
      int pages)
      throws IOException, InterruptedException {
    // From the first page of an issue on that none of the pages before belongs to.
    int first = (pages / PAGES_OF_AN_ISSUE + 1) * PAGES_OF_AN_ISSUE;
    write(files, first, settings.light().pages());
    return new LatencyBench(environment, deadline, client).run(files, splitter);
  }

  private static void watch(ProcessWatch watch, Stack stack, Map<String, ServiceProcess> services) {
    services.forEach((name, service) -> watch.add(name, service.handle()));
    Map.of(
            "kafka", stack.kafka(),
            "registry", stack.registry(),
            "elasticsearch", stack.elasticsearch())
        .forEach(
            (name, server) ->
                server
                    .pid()
                    .ifPresent(pid -> ProcessHandle.of(pid).ifPresent(p -> watch.add(name, p))));
  }

  /** Writes so many pages and says how many bytes they have. */
  private long write(Path folder, int first, int count) throws IOException {
    Files.createDirectories(folder);
    var generator = new PageGenerator(settings.seed());
    long bytes = 0;
    for (int index : IntStream.range(first, first + count).toArray()) {
      GeneratedPage page = generator.page(index);
      byte[] text = page.text().getBytes(StandardCharsets.UTF_8);
      Files.write(folder.resolve(page.fileName()), text);
      bytes += text.length;
    }
    return bytes;
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
