package io.broadsheet.lab.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/**
 * Stands with TLS before a server that has none, lets in who shows the right header and may do what
 * is asked, and counts who comes.
 */
final class TlsGateway implements AutoCloseable {

  /** What a client sends and the server must not hear. */
  private static final Set<String> OWN_HEADERS =
      Set.of("host", "connection", "content-length", "authorization", "transfer-encoding");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI behind;
  private final Map<String, Predicate<Request>> rights;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Map<String, Set<String>> asked = new ConcurrentSkipListMap<>();

  /**
   * Listens on a free port of loopback.
   *
   * @param behind what is protected
   * @param rights by the {@code Authorization} header: whether a request is allowed
   */
  TlsGateway(SSLContext tls, URI behind, Map<String, Predicate<Request>> rights)
      throws IOException {
    this.behind = behind;
    this.rights = rights;
    HttpsServer secured = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    secured.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            connections.incrementAndGet();
            super.configure(parameters);
          }
        });
    server = secured;
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Its address, with the path of what is behind. */
  String url() {
    return "https://localhost:" + server.getAddress().getPort() + behind.getPath();
  }

  /** What it protects. */
  URI behind() {
    return behind;
  }

  /** How many connections were opened. */
  int connections() {
    return connections.get();
  }

  /** How many requests were refused. */
  int refused() {
    return refused.get();
  }

  /** What was asked for with each {@code Authorization} header, as {@code METHOD /path}. */
  Set<String> asked(String authorization) {
    return Set.copyOf(asked.getOrDefault(authorization, Set.of()));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
    client.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String who = exchange.getRequestHeaders().getFirst("Authorization");
      byte[] body = exchange.getRequestBody().readAllBytes();
      var request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              new String(body, StandardCharsets.UTF_8));
      if (who == null || !rights.containsKey(who)) {
        refuse(exchange, 401, "security_exception");
      } else if (!rights.get(who).test(request)) {
        refuse(exchange, 403, "security_exception");
      } else {
        asked.computeIfAbsent(who, _ -> new ConcurrentSkipListSet<>()).add(request.toString());
        forward(exchange, body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void refuse(HttpExchange exchange, int status, String type) throws IOException {
    refused.incrementAndGet();
    String json =
        "{\"error\":{\"type\":\"%s\",\"reason\":\"gateway\"},\"status\":%d,\"error_code\":%d,\"message\":\"gateway\"}"
            .formatted(type, status, status);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
    send(exchange, status, json.getBytes(StandardCharsets.UTF_8));
  }

  private void forward(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    URI target = behind.resolve(exchange.getRequestURI().toString());
    var request =
        HttpRequest.newBuilder(target)
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange.getRequestHeaders().entrySet().stream()
        .filter(header -> !OWN_HEADERS.contains(header.getKey().toLowerCase(java.util.Locale.ROOT)))
        .forEach(header -> header.getValue().forEach(v -> request.header(header.getKey(), v)));
    HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
    for (String name : List.of("content-type", "content-encoding", "x-elastic-product")) {
      answer
          .headers()
          .firstValue(name)
          .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
    }
    send(exchange, answer.statusCode(), answer.body());
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean bodiless = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
    exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
  }
}
