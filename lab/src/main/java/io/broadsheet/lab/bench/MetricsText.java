package io.broadsheet.lab.bench;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a service shows to Prometheus at one moment.
 *
 * @param text in Prometheus' text format
 */
record MetricsText(String text) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;

  /** Asks services on loopback. */
  static final class Client implements AutoCloseable {

    private final HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(ProxySelector.of(null))
            .build();

    /** What the service at {@code address} shows now. */
    MetricsText metrics(String address) throws InterruptedException {
      return new MetricsText(get(address + "/metrics").body());
    }

    /** Whether it works. */
    boolean isReady(String address) throws InterruptedException {
      return get(address + "/ready").statusCode() == OK;
    }

    @Override
    public void close() {
      http.shutdownNow();
    }

    private HttpResponse<String> get(String url) throws InterruptedException {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
      try {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
      } catch (IOException e) {
        throw BenchFailure.of(url + " does not answer: " + e.getMessage(), e);
      }
    }
  }

  /** The sum over all series of a metric. */
  double sum(String metric) {
    return series()
        .filter(line -> name(line).equals(metric))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** The names of all metrics. */
  Set<String> names() {
    return series().map(MetricsText::name).collect(TreeSet::new, Set::add, Set::addAll);
  }

  private Stream<String> series() {
    return text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#"));
  }

  private static String name(String line) {
    int labels = line.indexOf('{');
    return line.substring(0, labels < 0 ? line.indexOf(' ') : labels);
  }
}
