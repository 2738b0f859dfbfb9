package io.broadsheet.operations.status;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * How a service answers for itself.
 *
 * @param address where it was asked
 * @param state ready, waiting, failed, or unreachable
 * @param message what it said
 */
record ServiceStatus(String address, String state, String message) {

  /** The state of a service that works. */
  static final String READY = "ready";

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int OK = 200;
  private static final int LONGEST = 500;

  /** Asks the service at {@code address}. */
  static ServiceStatus ask(HttpClient http, String address) throws InterruptedException {
    try {
      HttpResponse<String> health = get(http, address + "/health");
      HttpResponse<String> ready = get(http, address + "/ready");
      String state =
          health.statusCode() != OK ? "failed" : ready.statusCode() == OK ? READY : "waiting";
      return new ServiceStatus(address, state, shortened(ready.body()));
    } catch (IOException e) {
      return new ServiceStatus(address, "unreachable", "nobody answers there");
    }
  }

  private static HttpResponse<String> get(HttpClient http, String url)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(), BodyHandlers.ofString());
  }

  private static String shortened(String body) {
    String line = body.strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
