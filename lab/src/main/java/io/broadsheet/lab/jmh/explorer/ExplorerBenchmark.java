package io.broadsheet.lab.jmh.explorer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.broadsheet.explorer.Explorer;
import io.broadsheet.explorer.ExplorerSettings;
import io.broadsheet.lab.jmh.explorer.Latencies.Timed;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.stack.Ports;
import io.broadsheet.stack.Stack;
import io.broadsheet.stack.StackListener;
import io.broadsheet.stack.StackSettings;
import io.broadsheet.stack.StackSettings.Tuning;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How long the explorer's answers take over many generated articles: asks every question of the
 * page again and again, one at a time, then opens its views in a browser, and prints the 50th and
 * the 95th percentile and the most. Everything is measured twice: at rest, and, a fifth as often,
 * with an article indexed before each time, so that no answer is remembered. For the former it also
 * prints the processor time of one, this process and the servers together, which a busy machine
 * distorts less.
 *
 * <p>Arguments: how many articles (100000), how many times each question is asked (200), where the
 * data stay between runs ({@code target/explorer-benchmark}), and a part of the names of the only
 * questions asked (all). The views are left out without a Chromium in {@code broadsheet.browser}
 * (/usr/bin/chromium).
 */
public final class ExplorerBenchmark {

  private static final int WARM_UP = 20;
  private static final int FEWER = 5;
  private static final Timed NOTHING = () -> {};

  private final String url;
  private final int times;
  private final Timed arrival;

  private ExplorerBenchmark(String url, int times, Timed arrival) {
    this.url = url;
    this.times = times;
    this.arrival = arrival;
  }

  /** Measures and prints. */
  public static void main(String... arguments) throws Exception {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    Path data = Path.of(arguments.length > 2 ? arguments[2] : "target/explorer-benchmark");
    String only = arguments.length > 3 ? arguments[3] : "";
    Path home = Path.of(System.getProperty("broadsheet.stack.home"));
    StackSettings settings =
        StackSettings.temporary(home)
            .withPorts(Ports.free())
            .withData(data.toAbsolutePath())
            .withTuning(Tuning.THROUGHPUT);
    try (Stack stack = Stack.start(settings, StackListener.NONE)) {
      var connection = ElasticsearchConnection.to(stack.addresses().elasticsearch());
      var generated = new GeneratedArticles();
      try (ElasticsearchClient client = ElasticsearchClients.open(connection);
          Explorer explorer =
              Explorer.start(
                  ExplorerSettings.onLoopback(connection, 0),
                  new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))) {
        var indices = new GeneratedIndices(client, generated, articles);
        indices.hold();
        var benchmark = new ExplorerBenchmark(explorer.url(), times, indices::arrive);
        benchmark.ask(
            PageRequest.of(generated, articles).stream()
                .filter(question -> question.name().contains(only))
                .toList());
        benchmark.open();
      }
    }
  }

  private void ask(List<PageRequest> questions) throws Exception {
    System.out.printf(Locale.ROOT, "%-38s %-38s %s%n", "", "at rest", "written to");
    String heading = "%8s %8s %8s".formatted("p50", "p95", "most");
    System.out.printf(
        Locale.ROOT,
        "%-38s %s %10s %s   ms, %d and %d times%n",
        "question",
        heading,
        "processor",
        heading,
        times,
        fewer());
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (PageRequest question : questions) {
        var first = new Random(0);
        Latencies.of(WARM_UP, NOTHING, () -> question.ask(http, url, first));
      }
      for (PageRequest question : questions) {
        var warming = new Random(1);
        Latencies.of(WARM_UP, NOTHING, () -> question.ask(http, url, warming));
        var rest = new Random(2);
        var writing = new Random(3);
        print(
            question.name(),
            Latencies.of(times, NOTHING, () -> question.ask(http, url, rest)),
            Latencies.of(fewer(), arrival, () -> question.ask(http, url, writing)));
      }
    }
  }

  private void open() throws Exception {
    Path program = Path.of(System.getProperty("broadsheet.browser", "/usr/bin/chromium"));
    if (!program.toFile().canExecute()) {
      System.out.println("Views left out: there is no browser at " + program);
      return;
    }
    var options = new Playwright.CreateOptions();
    options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    try (Playwright playwright = Playwright.create(options);
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      for (OpenedView view : OpenedView.all()) {
        open(view, browser, FEWER, NOTHING);
        print(
            "in a browser: " + view.name(),
            open(view, browser, fewer(), NOTHING),
            open(view, browser, fewer(), arrival));
      }
    }
  }

  /** Each time in a browser that remembers nothing of the times before. */
  private Latencies open(OpenedView view, Browser browser, int times, Timed before)
      throws Exception {
    var empty = new ArrayDeque<Page>();
    Timed clean =
        () -> {
          browser.contexts().forEach(BrowserContext::close);
          empty.push(browser.newContext().newPage());
          before.run();
        };
    return Latencies.of(times, clean, () -> view.open(empty.pop(), url));
  }

  private int fewer() {
    return Math.max(1, times / FEWER);
  }

  private static void print(String name, Latencies rest, Latencies writing) {
    System.out.printf(
        Locale.ROOT,
        "%-38s %s %10.1f %s%n",
        name,
        figures(rest),
        rest.processor(),
        figures(writing));
  }

  private static String figures(Latencies took) {
    return "%8.1f %8.1f %8.1f"
        .formatted(took.percentile(50), took.percentile(95), took.percentile(100));
  }
}
