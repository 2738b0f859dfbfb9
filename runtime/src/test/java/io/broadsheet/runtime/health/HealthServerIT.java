package io.broadsheet.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.http.HttpAccess;
import io.broadsheet.runtime.http.HttpLogin;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthServerIT {

  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final AtomicReference<Health> health =
      new AtomicReference<>(new Health.Starting("waits for Kafka"));
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final HealthServer server = HealthServer.start(ANY, health::get, metrics);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void isAliveButNotReadyWhileItStarts() throws Exception {
    assertThat(get("/health").statusCode()).isEqualTo(200);
    assertThat(get("/ready").statusCode()).isEqualTo(503);
    assertThat(get("/ready").body()).isEqualTo("waits for Kafka\n");
  }

  @Test
  void answersOnlyWhoReads() throws Exception {
    var address = URI.create("http://127.0.0.1:" + server.port() + "/health");
    var post =
        HttpRequest.newBuilder(address)
            .POST(HttpRequest.BodyPublishers.ofString("x".repeat(100_000)))
            .build();

    assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    assertThat(get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void hangsUpOnEndlessHeaders() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/health"))
            .header("X-Long", "x".repeat(100_000))
            .build();

    assertThatThrownBy(() -> accept(request))
        .isInstanceOfAny(IOException.class, AssertionError.class);
    assertThat(get("/health").statusCode()).isEqualTo(200);
  }

  private void accept(HttpRequest request) throws Exception {
    int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    assertThat(status).isEqualTo(200);
  }

  @Test
  void isReadyWhenItWorks() throws Exception {
    health.set(new Health.Ready("running"));

    assertThat(get("/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void isNeitherOnceItHasFailed() throws Exception {
    health.set(new Health.Failed("a topic is missing"));

    assertThat(get("/health").statusCode()).isEqualTo(503);
    assertThat(get("/ready").statusCode()).isEqualTo(503);
  }

  @Test
  void showsMetricsToPrometheus() throws Exception {
    metrics.counter("pages").increment();

    assertThat(get("/metrics").body()).contains("pages_total 1.0");
  }

  @Test
  void tellsWhoeverDoesNotLogInOnlyYesOrNo() throws Exception {
    var login =
        new HttpAccess(Optional.of(new HttpLogin("prometheus", "password")), Optional.empty());
    try (HealthServer closed = HealthServer.start(ANY, login, health::get, metrics)) {
      HttpResponse<String> refused = get(closed, "/metrics");
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("WWW-Authenticate")).contains(HttpLogin.CHALLENGE);
      assertThat(refused.body()).doesNotContain("#");
      assertThat(get(closed, "/health").body()).isEqualTo("yes\n");
      assertThat(get(closed, "/ready").statusCode()).isEqualTo(503);
      assertThat(get(closed, "/ready").body()).isEqualTo("no\n");
    }
  }

  @Test
  void saysWhichSettingToChangeWhenThePortIsTaken() {
    var taken = new InetSocketAddress(ANY.getAddress(), server.port());

    assertThatThrownBy(() -> HealthServer.start(taken, health::get, metrics))
        .isInstanceOf(StopException.class)
        .hasMessageContaining("--http-port");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(server, path);
  }

  private HttpResponse<String> get(HealthServer asked, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + asked.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
