package io.broadsheet.explorer.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Says that it finds nothing, but not before it is let; or answers with an error. */
final class HeldElasticsearch implements AutoCloseable {

  private static final String NOTHING =
      "{\"took\":1,\"timed_out\":false,\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0},"
          + "\"hits\":{\"total\":{\"value\":0,\"relation\":\"eq\"},\"hits\":[]}}";
  private static final String ERROR =
      "{\"error\":{\"type\":\"some_exception\",\"reason\":\"/var/lib/elasticsearch is full\"},"
          + "\"status\":%d}";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch let = new CountDownLatch(1);
  private final Semaphore asked = new Semaphore(0);
  private final AtomicInteger status = new AtomicInteger(200);

  HeldElasticsearch() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Waits until a question has come that it did not count before. */
  void awaitQuestion() throws InterruptedException {
    asked.acquire();
  }

  void let() {
    let.countDown();
  }

  void answerWith(int error) {
    status.set(error);
    let();
  }

  @Override
  public void close() {
    let();
    server.stop(0);
    threads.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.release();
    try (exchange) {
      let.await();
      int code = status.get();
      byte[] body =
          (code == 200 ? NOTHING : ERROR.formatted(code)).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(code, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
