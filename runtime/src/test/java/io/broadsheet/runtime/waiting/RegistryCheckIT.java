package io.broadsheet.runtime.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.access.ScriptedRegistry;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topics;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryCheckIT {

  private final Topics topics = Topics.of("");
  private ScriptedRegistry registry;
  private RegistryCheck check;

  @BeforeEach
  void start() throws IOException {
    registry = new ScriptedRegistry("[]");
    check = new RegistryCheck(RegistryConnection.to(registry.url()), topics.all());
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void isContentWhenEverySubjectIsThere() {
    registry.answer(
        200,
        "[\"news.issues-value\",\"news.articles-value\",\"news.articles.enriched-value\","
            + "\"news.coverage-value\"]");

    assertThat(check.problem()).isEmpty();
  }

  @Test
  void namesWhatIsMissingAndWhatToDo() {
    registry.answer(
        200, "[\"news.issues-value\",\"news.articles-value\",\"news.articles.enriched-value\"]");

    assertThat(check.problem().orElseThrow())
        .contains("news.coverage-value")
        .doesNotContain("news.issues-value")
        .contains("broadsheet schemas register");
  }

  @Test
  void waitsForARegistryThatIsNotUp() {
    registry.close();

    assertThat(check.problem().orElseThrow())
        .contains(registry.url())
        .contains("cannot be reached");
  }

  @Test
  void waitsForARegistryThatHasTrouble() {
    registry.answer(503, "[]");

    assertThat(check.problem().orElseThrow()).contains("HTTP 503");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void stopsWhenTheRegistryDoesNotLetUsIn(int refusal) {
    registry.answer(refusal, "[]");

    assertThatThrownBy(check::problem)
        .isInstanceOfSatisfying(
            StopException.class, stop -> assertThat(stop.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("HTTP " + refusal);
  }

  @Test
  void stopsWhenSomethingElseAnswers() {
    registry.answer(404, "[]");

    assertThatThrownBy(check::problem).hasMessageContaining("--schema-registry");
  }
}
