package io.broadsheet.benchmarks.explorer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.indexer.elasticsearch.ElasticsearchClients;
import io.broadsheet.local.explorer.Explorer;
import io.broadsheet.local.explorer.ExplorerSettings;
import io.broadsheet.local.stack.Ports;
import io.broadsheet.local.stack.Stack;
import io.broadsheet.local.stack.StackListener;
import io.broadsheet.local.stack.StackSettings;
import io.broadsheet.local.stack.StackSettings.Tuning;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How long the explorer's answers take over many generated articles: asks every question of the
 * page again and again, one at a time, and prints the 50th and the 95th percentile, and how much
 * processor time one took on average.
 *
 * <p>Arguments: how many articles (100000), how many times each question is asked (200), and where
 * the data stay between runs ({@code target/explorer-benchmark}).
 */
public final class ExplorerBenchmark {

  private static final int WARM_UP = 40;

  private ExplorerBenchmark() {}

  /** Measures and prints. */
  public static void main(String... arguments) throws Exception {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    Path data = Path.of(arguments.length > 2 ? arguments[2] : "target/explorer-benchmark");
    Path home = Path.of(System.getProperty("broadsheet.stack.home"));
    StackSettings settings =
        StackSettings.temporary(home)
            .withPorts(Ports.free())
            .withData(data.toAbsolutePath())
            .withTuning(Tuning.THROUGHPUT);
    try (Stack stack = Stack.start(settings, StackListener.NONE)) {
      var connection = ElasticsearchConnection.to(stack.addresses().elasticsearch());
      var generated = new GeneratedArticles();
      try (ElasticsearchClient client = ElasticsearchClients.open(connection)) {
        new GeneratedLibrary(client).hold(generated, articles);
      }
      try (Explorer explorer =
          Explorer.start(
              ExplorerSettings.onLoopback(connection, 0),
              new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))) {
        measure(explorer.url(), generated, articles, times);
      }
    }
  }

  private static void measure(String url, GeneratedArticles generated, int articles, int times)
      throws IOException, InterruptedException {
    System.out.printf(
        Locale.ROOT,
        "%-36s %8s %8s %8s %10s   ms, %d times%n",
        "question",
        "p50",
        "p95",
        "most",
        "processor",
        times);
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (Question question : Question.of(generated, articles)) {
        ask(http, url, question, new Random(1), WARM_UP);
        Duration before = processorTime();
        double[] took = ask(http, url, question, new Random(2), times);
        double processor = processorTime().minus(before).toNanos() / 1e6 / times;
        Arrays.sort(took);
        System.out.printf(
            Locale.ROOT,
            "%-36s %8.1f %8.1f %8.1f %10.1f%n",
            question.name(),
            took[times / 2],
            took[Math.min(times - 1, times * 95 / 100)],
            took[times - 1],
            processor);
      }
    }
  }

  /** Of this process and the servers together: what a busy machine cannot distort. */
  private static Duration processorTime() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static double[] ask(
      HttpClient http, String url, Question question, Random random, int times)
      throws IOException, InterruptedException {
    double[] took = new double[times];
    for (int i = 0; i < times; i++) {
      URI address = URI.create(url + "api/" + question.draw().apply(random));
      long began = System.nanoTime();
      var answer =
          http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      took[i] = (System.nanoTime() - began) / 1e6;
      if (answer.statusCode() != 200) {
        throw new IOException(address + " answered " + answer.statusCode() + ": " + answer.body());
      }
    }
    return took;
  }
}
