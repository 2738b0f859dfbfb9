package io.broadsheet.lab.faults;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a service counts, at the address that its log names. */
final class ServiceMetrics {

  private static final Pattern ADDRESS = Pattern.compile("Health and metrics on (http://\\S+)");
  private static final int READY = 200;

  /** Who stands still may not answer at all. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private ServiceMetrics() {}

  /** How many issues streams published, or records the indexer is done with. */
  static long done(ServiceInstance instance) throws IOException, InterruptedException {
    String metric =
        instance.name().startsWith(Role.STREAMS.command())
            ? "broadsheet_streams_issues_done_total{fate=\"published\""
            : "broadsheet_indexer_records_done_total{";
    return (long)
        metrics(instance)
            .lines()
            .filter(line -> line.startsWith(metric) && !line.contains("fate=\"released\""))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum();
  }

  /** Whether it says that it has its share of the work. */
  static boolean ready(ServiceInstance instance) throws IOException, InterruptedException {
    Optional<String> address = address(instance);
    return address.isPresent() && get(address.get() + "/ready").statusCode() == READY;
  }

  /** In a line what it says of itself. */
  static String health(ServiceInstance instance) throws InterruptedException {
    try {
      Optional<String> address = address(instance);
      return address.isEmpty() ? "never started" : get(address.get() + "/ready").body().strip();
    } catch (IOException e) {
      return "does not answer";
    }
  }

  private static String metrics(ServiceInstance instance) throws IOException, InterruptedException {
    Optional<String> address = address(instance);
    return address.isEmpty() ? "" : get(address.get() + "/metrics").body();
  }

  private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().proxy(ProxySelector.of(null)).build()) {
      var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static Optional<String> address(ServiceInstance instance) throws IOException {
    Matcher matcher = ADDRESS.matcher(Files.readString(instance.log()));
    return matcher.results().reduce((_, last) -> last).map(result -> result.group(1));
  }
}
