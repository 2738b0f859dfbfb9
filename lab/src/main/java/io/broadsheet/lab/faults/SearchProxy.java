package io.broadsheet.lab.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stands between the indexer and Elasticsearch on loopback, and makes the {@link ProxyMode}. */
final class SearchProxy implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long SLOW_MILLIS = 900;
  private static final int TOO_MANY = 429;
  private static final int AWAY = 503;
  private static final int BUSY_ONE_OF = 3;

  /** Set by the servers themselves. */
  private static final Set<String> OWN_HEADERS =
      Set.of("connection", "content-length", "host", "transfer-encoding", "expect", "upgrade");

  private final URI target;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(ProxySelector.of(null))
          .build();
  private volatile ProxyMode mode = ProxyMode.CLEAR;

  private SearchProxy(URI target, HttpServer server) {
    this.target = target;
    this.server = server;
  }

  /** Starts a proxy before {@code target}. */
  static SearchProxy start(String target) throws IOException {
    var address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    var proxy = new SearchProxy(URI.create(target), HttpServer.create(address, 0));
    proxy.server.setExecutor(proxy.threads);
    proxy.server.createContext("/", proxy::handle);
    proxy.server.start();
    return proxy;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void set(ProxyMode now) {
    mode = now;
  }

  @Override
  public void close() {
    mode = ProxyMode.CLEAR;
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      switch (mode) {
        case CLEAR -> pass(exchange, body);
        case TOO_MANY_REQUESTS -> refuse(exchange, TOO_MANY, "es_rejected_execution_exception");
        case UNAVAILABLE -> refuse(exchange, AWAY, "unavailable_shards_exception");
        case HANGING -> hang();
        case LOSING_ANSWERS -> forward(exchange, body);
        case SLOW -> {
          TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
          pass(exchange, body);
        }
        case PARTLY_BUSY -> answer(exchange, partlyBusy(forward(exchange, body)));
        case BREAKING_OFF -> breakOff(exchange, forward(exchange, body));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    answer(exchange, forward(exchange, body));
  }

  /** What stood in an answer. */
  private record Answer(int status, HttpResponse<byte[]> origin, byte[] body) {}

  private Answer forward(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
            .timeout(PATIENCE)
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    HttpResponse<byte[]> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(response.statusCode(), response, response.body());
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    headers(exchange, answer);
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
    if (!bodiless) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static void breakOff(HttpExchange exchange, Answer answer) throws IOException {
    headers(exchange, answer);
    exchange.sendResponseHeaders(answer.status(), answer.body().length + 1L);
    exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
    exchange.getResponseBody().flush();
  }

  private static void headers(HttpExchange exchange, Answer answer) {
    answer
        .origin()
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
  }

  private static void refuse(HttpExchange exchange, int status, String type) throws IOException {
    byte[] body =
        "{\"error\":{\"type\":\"%s\",\"reason\":\"injected fault\"},\"status\":%d}"
            .formatted(type, status)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("X-elastic-product", "Elasticsearch");
    boolean bodiless = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Holds the request until injected fault changes, and lets it end without an answer. */
  private void hang() throws InterruptedException {
    while (mode == ProxyMode.HANGING) {
      TimeUnit.NANOSECONDS.sleep(TrialTimeouts.LOOK.toNanos());
    }
  }

  private static Answer partlyBusy(Answer answer) throws IOException {
    JsonNode json = answer.status() == 200 ? JSON.readTree(answer.body()) : JSON.nullNode();
    if (!(json instanceof ObjectNode bulk && bulk.path("items") instanceof ArrayNode items)) {
      return answer;
    }
    for (int i = 0; i < items.size(); i += BUSY_ONE_OF) {
      for (JsonNode operation : items.get(i)) {
        ObjectNode busy = (ObjectNode) operation;
        busy.put("status", TOO_MANY);
        busy.putObject("error")
            .put("type", "es_rejected_execution_exception")
            .put("reason", "injected fault");
      }
    }
    bulk.put("errors", true);
    return new Answer(answer.status(), answer.origin(), JSON.writeValueAsBytes(bulk));
  }
}
