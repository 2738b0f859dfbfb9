package io.broadsheet.lab.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Bodies that are ready, sent to the bulk API by the JDK's client, so many at once. */
final class BareBulk implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int NEWER_IS_THERE = 409;
  private static final String WELL = "\"errors\":false";

  private final URI bulk;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(ProxySelector.of(null))
          .build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  BareBulk(String elasticsearch) {
    bulk = URI.create(elasticsearch + "/_bulk?require_alias=true");
  }

  /** Sends all of {@code bodies}, {@code inFlight} at once, and says how many seconds it took. */
  double send(BulkBodies bodies, int inFlight) throws IOException, InterruptedException {
    var free = new Semaphore(inFlight);
    List<Future<Void>> answers = new ArrayList<>();
    long start = System.nanoTime();
    bodies.each(
        body -> {
          free.acquire();
          answers.add(threads.submit(sending(body, free)));
        });
    for (Future<Void> answer : answers) {
      try {
        answer.get();
      } catch (ExecutionException e) {
        throw BenchFailure.of("The bare bulk API failed: " + e.getCause(), e.getCause());
      }
    }
    return Seconds.secondsSince(start);
  }

  @Override
  public void close() {
    threads.close();
    http.shutdownNow();
  }

  private Callable<Void> sending(byte[] body, Semaphore free) {
    return () -> {
      try {
        send(body);
        return null;
      } finally {
        free.release();
      }
    };
  }

  private void send(byte[] body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(bulk)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<String> response =
        http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() != OK) {
      throw new IOException("status " + response.statusCode());
    }
    if (!response.body().contains(WELL)) {
      refuseFailures(JSON.readTree(response.body()));
    }
  }

  /** Bodies overtake each other: an older revision that comes late is refused, and that is well. */
  private static void refuseFailures(JsonNode answer) throws IOException {
    for (JsonNode item : answer.path("items")) {
      JsonNode outcome = item.elements().next();
      if (outcome.has("error") && outcome.path("status").asInt() != NEWER_IS_THERE) {
        throw new IOException(outcome.toString());
      }
    }
  }
}
