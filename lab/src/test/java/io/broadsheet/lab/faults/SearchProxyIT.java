package io.broadsheet.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchProxyIT {

  private static final String BULK =
      "{\"errors\":false,\"items\":[{\"index\":{\"_id\":\"a\",\"status\":201}},"
          + "{\"index\":{\"_id\":\"b\",\"status\":201}}]}";

  private final AtomicInteger asked = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;
  private SearchProxy proxy;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.getRequestBody().readAllBytes();
          byte[] body = BULK.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    proxy = SearchProxy.start("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    proxy.close();
    server.stop(0);
    client.shutdownNow();
  }

  @Test
  void passesEverythingOnInClearWeather() throws Exception {
    HttpResponse<String> answer = bulk();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(BULK);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
  }

  @Test
  void refusesWithoutAskingElasticsearch() throws Exception {
    proxy.set(ProxyMode.TOO_MANY_REQUESTS);
    assertThat(bulk().statusCode()).isEqualTo(429);
    proxy.set(ProxyMode.UNAVAILABLE);
    assertThat(bulk().statusCode()).isEqualTo(503);
    assertThat(asked).hasValue(0);
  }

  @Test
  void losesAnswersToWhatElasticsearchHasDone() {
    proxy.set(ProxyMode.LOSING_ANSWERS);
    assertThatThrownBy(this::bulk).isInstanceOf(IOException.class);
    assertThat(asked.get()).isPositive();
  }

  @Test
  void breaksOffInTheMiddleOfAnAnswer() {
    proxy.set(ProxyMode.BREAKING_OFF);
    assertThatThrownBy(this::bulk).isInstanceOf(IOException.class);
    assertThat(asked.get()).isPositive();
  }

  @Test
  void saysOfSomeDocumentsThatElasticsearchWasTooBusy() throws Exception {
    proxy.set(ProxyMode.PARTLY_BUSY);
    assertThat(bulk().body())
        .contains(
            "\"errors\":true", "\"_id\":\"a\",\"status\":429", "\"_id\":\"b\",\"status\":201");
  }

  private HttpResponse<String> bulk() throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(proxy.url() + "/_bulk"))
            .POST(HttpRequest.BodyPublishers.ofString("{}\n"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
