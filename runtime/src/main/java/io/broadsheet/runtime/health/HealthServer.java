package io.broadsheet.runtime.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.schemas.Limits;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Answers {@code /health} (503 once the service has failed), {@code /ready} (200 only while it
 * works) and {@code /metrics} (Prometheus).
 */
public final class HealthServer implements AutoCloseable {

  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
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
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private HealthServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts to answer.
   *
   * @param address where to listen; port 0 for any free one
   * @throws StopException if the address cannot be had
   */
  public static HealthServer start(
      InetSocketAddress address, Supplier<Health> health, PrometheusMeterRegistry metrics) {
    try {
      var started = new HealthServer(HttpServer.create(address, 0));
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

  private void serve(Supplier<Health> health, PrometheusMeterRegistry metrics) {
    server.createContext(
        "/health",
        exchange -> {
          Health now = health.get();
          answer(exchange, now instanceof Health.Failed ? UNAVAILABLE : OK, now.message() + "\n");
        });
    server.createContext(
        "/ready",
        exchange -> {
          Health now = health.get();
          answer(exchange, now instanceof Health.Ready ? OK : UNAVAILABLE, now.message() + "\n");
        });
    server.createContext("/metrics", exchange -> answer(exchange, OK, metrics.scrape()));
    server.setExecutor(threads);
    server.start();
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
