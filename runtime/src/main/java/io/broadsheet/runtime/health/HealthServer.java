package io.broadsheet.runtime.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.http.HttpAccess;
import io.broadsheet.runtime.http.HttpLogin;
import io.broadsheet.schemas.Limits;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Answers {@code /health} (503 once the service has failed), {@code /ready} (200 only while it
 * works) and {@code /metrics} (Prometheus). With a login it tells others only health and readiness,
 * and of these only yes or no: orchestrators ask without one.
 */
public final class HealthServer implements AutoCloseable {

  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final int UNAUTHORIZED = 401;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  static {
    // The JDK's server has no other way to be told. Whoever sends slowly or much must not hold us.
    Map.of(
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxRspTime", "30",
            "sun.net.httpserver.maxReqHeaderSize", Integer.toString(Limits.HTTP_HEADERS),
            "jdk.httpserver.maxConnections", "100")
        .forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
  }

  private final HttpServer server;
  private final HttpAccess access;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private HealthServer(HttpServer server, HttpAccess access) {
    this.server = server;
    this.access = access;
  }

  /**
   * Starts to answer everybody.
   *
   * @param address where to listen; port 0 for any free one
   * @throws StopException if the address cannot be had
   */
  public static HealthServer start(
      InetSocketAddress address, Supplier<Health> health, PrometheusMeterRegistry metrics) {
    return start(address, HttpAccess.OPEN, health, metrics);
  }

  /**
   * Starts to answer.
   *
   * @param address where to listen; port 0 for any free one
   * @throws StopException if the address cannot be had
   */
  public static HealthServer start(
      InetSocketAddress address,
      HttpAccess access,
      Supplier<Health> health,
      PrometheusMeterRegistry metrics) {
    try {
      var started = new HealthServer(create(address, access), access);
      started.serve(health, metrics);
      return started;
    } catch (IOException e) {
      throw new StopException(
          ExitCode.USAGE,
          "Cannot listen on "
              + address
              + " for health and metrics ("
              + e.getMessage()
              + "). Choose another port with --http-port, or 0 for any free one.",
          e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private static HttpServer create(InetSocketAddress address, HttpAccess access)
      throws IOException {
    if (access.tls().isEmpty()) {
      return HttpServer.create(address, 0);
    }
    HttpsServer encrypted = HttpsServer.create(address, 0);
    encrypted.setHttpsConfigurator(new HttpsConfigurator(access.tls().get()));
    return encrypted;
  }

  private void serve(Supplier<Health> health, PrometheusMeterRegistry metrics) {
    server.createContext(
        "/health",
        exchange -> {
          Health now = health.get();
          probe(exchange, !(now instanceof Health.Failed), now);
        });
    server.createContext(
        "/ready",
        exchange -> {
          Health now = health.get();
          probe(exchange, now instanceof Health.Ready, now);
        });
    server.createContext("/metrics", exchange -> metrics(exchange, metrics));
    server.setExecutor(threads);
    server.start();
  }

  private void probe(HttpExchange exchange, boolean well, Health now) throws IOException {
    String body = admits(exchange) ? now.message() : well ? "yes" : "no";
    answer(exchange, well ? OK : UNAVAILABLE, body + "\n");
  }

  private void metrics(HttpExchange exchange, PrometheusMeterRegistry metrics) throws IOException {
    if (admits(exchange)) {
      answer(exchange, OK, metrics.scrape());
    } else {
      exchange.getResponseHeaders().set("WWW-Authenticate", HttpLogin.CHALLENGE);
      answer(exchange, UNAUTHORIZED, "Log in.\n");
    }
  }

  private boolean admits(HttpExchange exchange) {
    return access.admits(
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
  }

  private static void answer(HttpExchange exchange, int wanted, String body) throws IOException {
    boolean reading = READING.contains(exchange.getRequestMethod());
    int status = reading ? wanted : METHOD_NOT_ALLOWED;
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    try (exchange) {
      if (exchange.getRequestMethod().equals("GET")) {
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
      } else {
        exchange.sendResponseHeaders(status, -1);
      }
    }
  }
}
