package io.broadsheet.explorer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.explorer.search.SearchIndices;
import io.broadsheet.explorer.web.PageServer.Condition;
import io.broadsheet.explorer.web.PageServer.Site;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.runtime.http.HttpAccess;
import io.broadsheet.runtime.http.HttpLogin;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the page's server answers, and how much it lets them take up. */
class PageServerIT {

  private static final HttpAccess LOGIN =
      new HttpAccess(Optional.of(new HttpLogin("reader", "pass:wörd")), Optional.empty());
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(200);

  private final HeldElasticsearch elasticsearch = new HeldElasticsearch();
  private final SearchIndices indices =
      SearchIndices.open(ElasticsearchConnection.to(elasticsearch.url()), "");
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private PageServer server;

  PageServerIT() throws IOException {}

  @AfterEach
  void close() throws Exception {
    elasticsearch.let();
    for (AutoCloseable each : opened) {
      each.close();
    }
    client.close();
    server.close();
    indices.close();
    elasticsearch.close();
  }

  @Test
  void hangsUpOnWhoeverSendsItsHeadersTooSlowly() throws Exception {
    start(new HttpLimits(10, SHORT, 1));
    Socket silent = connect();
    Socket slow = connect();
    slow.getOutputStream().write("GET / HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));

    assertThat(silent.getInputStream().read()).isEqualTo(-1);
    assertThat(slow.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void hangsUpOnASlowSecondRequestToo() throws Exception {
    start(new HttpLimits(10, SHORT, 1));
    Socket socket = connect();
    ask(socket, "/health");
    assertThat(firstLine(socket)).contains("200");
    socket.getOutputStream().write("GET".getBytes(StandardCharsets.US_ASCII));

    socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
  }

  @Test
  void waitsForAnAnswerLongerThanForHeaders() throws Exception {
    start(new HttpLimits(10, SHORT, 1));
    Socket socket = connect();
    ask(socket, "/api/articles");
    elasticsearch.awaitQuestion();
    Socket idle = connect();
    assertThat(idle.getInputStream().read()).isEqualTo(-1);
    elasticsearch.let();

    assertThat(firstLine(socket)).contains("200");
  }

  @Test
  void takesOnlySoManyConnections() throws Exception {
    start(new HttpLimits(2, LONG, 1));
    Socket first = connect();
    ask(first, "/health");
    assertThat(firstLine(first)).contains("200");
    Socket second = connect();
    ask(second, "/health");
    assertThat(firstLine(second)).contains("200");
    Socket third = connect();
    third.setSoTimeout(300);
    ask(third, "/health");
    assertThatThrownBy(() -> third.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);

    first.close();
    third.setSoTimeout(30_000);
    assertThat(firstLine(third)).contains("200");
  }

  @Test
  void refusesOneQuestionTooManyAndSaysWhenToAskAgain() throws Exception {
    start(new HttpLimits(10, LONG, 1));
    var first = client.sendAsync(request("/api/articles").build(), BodyHandlers.ofString());
    elasticsearch.awaitQuestion();

    HttpResponse<String> refused = get("/api/timeline");

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("2");
    assertThat(refused.body()).contains("\"code\":\"busy\"", "Ask again");
    assertThat(get("/").statusCode()).isEqualTo(200);
    elasticsearch.let();
    assertThat(first.get().statusCode()).isEqualTo(200);
    assertThat(get("/api/articles").statusCode()).isEqualTo(200);
  }

  @Test
  void passesOnThatElasticsearchHasTooMuchToDo() throws Exception {
    start(HttpLimits.USUAL);
    elasticsearch.answerWith(429);

    HttpResponse<String> answer = get("/api/articles");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(answer.body()).contains("\"code\":\"busy\"").doesNotContain("/var/lib");
  }

  @Test
  void tellsNoAddressAndNoPathInErrors() throws Exception {
    start(HttpLimits.USUAL);
    elasticsearch.answerWith(500);
    String failed = get("/api/articles").body();
    elasticsearch.close();
    String gone = get("/api/articles").body();

    assertThat(failed).contains("\"code\":\"failed\"");
    assertThat(gone).contains("\"code\":\"unreachable\"");
    assertThat(failed + gone + get("/ready").body() + nonsense())
        .doesNotContain("/var/lib", "127.0.0.1", "http://", "Jetty", "Exception", "\tat ");
  }

  private String nonsense() throws IOException {
    Socket socket = connect();
    socket.getOutputStream().write("nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(answer).contains("400");
    return answer;
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "QUERY"})
  void answersGetAndHeadAlone(String method) throws Exception {
    start(HttpLimits.USUAL);
    HttpResponse<String> answer =
        client.send(
            request("/api/articles").method(method, BodyPublishers.ofString("x")).build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void answersHeadLikeGetWithoutTheBody() throws Exception {
    start(HttpLimits.USUAL);
    elasticsearch.let();
    for (String path : List.of("/", "/assets/app.js", "/api/articles", "/ready", "/metrics")) {
      HttpResponse<String> head =
          client.send(request(path).HEAD().build(), BodyHandlers.ofString());
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
    }
    HttpResponse<String> none =
        client.send(request("/api/nothing").HEAD().build(), BodyHandlers.ofString());
    assertThat(none.statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Basic !", "Bearer x", "Basic cmVhZGVyOg=="})
  void answersNobodyWithoutTheLogin(String authorization) throws Exception {
    start(LOGIN, HttpLimits.USUAL);
    elasticsearch.let();

    for (String path : List.of("/", "/assets/app.js", "/api/articles", "/metrics", "/no")) {
      HttpResponse<String> refused =
          client.send(
              request(path).header("Authorization", authorization).build(),
              BodyHandlers.ofString());
      assertThat(refused.statusCode()).as(path).isEqualTo(401);
      assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
          .startsWith("Basic realm=");
    }
  }

  @Test
  void answersWhoeverLogsInOrComesThroughAProxyThatDoes() throws Exception {
    start(LOGIN, HttpLimits.USUAL);
    elasticsearch.let();
    String credentials =
        Base64.getEncoder().encodeToString("reader:pass:wörd".getBytes(StandardCharsets.UTF_8));

    for (String path : List.of("/", "/assets/app.js", "/api/articles", "/metrics")) {
      HttpRequest request = request(path).header("Authorization", "Basic " + credentials).build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void tellsProbesWithoutTheLoginOnlyYesOrNo() throws Exception {
    start(LOGIN, HttpLimits.USUAL);

    assertThat(get("/ready").body()).isEqualTo("yes\n");
    assertThat(get("/health").body()).isEqualTo("yes\n");
  }

  private void start(HttpLimits limits) {
    start(HttpAccess.OPEN, limits);
  }

  private void start(HttpAccess access, HttpLimits limits) {
    var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    server =
        PageServer.start(
            new Site("127.0.0.1", 0, List.of(), access),
            indices,
            new Condition(() -> new Health.Ready("all is well"), metrics),
            limits);
  }

  private Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(30_000);
    opened.add(socket);
    return socket;
  }

  private static void ask(Socket socket, String path) throws IOException {
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  private static String firstLine(Socket socket) throws IOException {
    var line = new StringBuilder();
    for (int c = socket.getInputStream().read(); c >= 0 && c != '\n'; ) {
      line.append((char) c);
      c = socket.getInputStream().read();
    }
    return line.toString();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }
}
