package io.broadsheet.runtime.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryCheckIT {

  private final Topics topics = Topics.of("");
  private HttpServer registry;
  private int status = 200;
  private String body = "[]";
  private RegistryCheck check;

  @BeforeEach
  void start() throws IOException {
    registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, bytes.length);
          try (var out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    registry.start();
    check = new RegistryCheck(RegistryConnection.to(url()), topics.all());
  }

  @AfterEach
  void stop() {
    registry.stop(0);
  }

  @Test
  void isContentWhenEverySubjectIsThere() {
    body =
        "[\"news.issues-value\",\"news.articles-value\",\"news.articles.enriched-value\","
            + "\"news.coverage-value\"]";

    assertThat(check.problem()).isEmpty();
  }

  @Test
  void namesWhatIsMissingAndWhatToDo() {
    body = "[\"news.issues-value\",\"news.articles-value\",\"news.articles.enriched-value\"]";

    assertThat(check.problem().orElseThrow())
        .contains("news.coverage-value")
        .doesNotContain("news.issues-value")
        .contains("broadsheet schemas register");
  }

  @Test
  void waitsForARegistryThatIsNotUp() {
    registry.stop(0);

    assertThat(check.problem().orElseThrow()).contains(url()).contains("cannot be reached");
  }

  @Test
  void waitsForARegistryThatHasTrouble() {
    status = 503;

    assertThat(check.problem().orElseThrow()).contains("HTTP 503");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void stopsWhenTheRegistryDoesNotLetUsIn(int refusal) {
    status = refusal;

    assertThatThrownBy(check::problem)
        .isInstanceOfSatisfying(
            StopException.class, stop -> assertThat(stop.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("HTTP " + refusal);
  }

  @Test
  void stopsWhenSomethingElseAnswers() {
    status = 404;

    assertThatThrownBy(check::problem).hasMessageContaining("--schema-registry");
  }

  private String url() {
    return "http://127.0.0.1:" + registry.getAddress().getPort();
  }
}
