package io.broadsheet.lab.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Holds alert rules and dashboard against the table of metrics, which {@link MetricsTableTest}
 * holds against the code, and lets Prometheus' own tool test the rules.
 */
class MonitoringFilesTest {

  private static final Path DEPLOY = Path.of("..", "deploy");
  private static final Pattern OURS = Pattern.compile("\\bbroadsheet_\\w+");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(broadsheet_\\w+)` \\|");

  @Test
  void useOnlyMetricsThatThereAre() throws IOException {
    Set<String> known =
        ROW.matcher(Files.readString(Path.of("..", "docs", "operating.md")))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(used("prometheus/broadsheet-alerts.yml")).isNotEmpty().isSubsetOf(known);
    assertThat(used("grafana/broadsheet.json")).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void haveAPanelForEachQueryWithoutOverlap() throws IOException {
    JsonNode dashboard =
        new ObjectMapper().readTree(DEPLOY.resolve("grafana/broadsheet.json").toFile());

    assertThat(dashboard.path("panels").findValuesAsText("expr")).hasSizeGreaterThan(15);
    List<String> places =
        dashboard.path("panels").findValues("gridPos").stream().map(JsonNode::toString).toList();
    assertThat(places).doesNotHaveDuplicates();
  }

  @Test
  void passTheTestsOfTheRules() throws IOException, InterruptedException {
    promtool("check", "config", "prometheus.yml");
    promtool("test", "rules", "broadsheet-alerts-test.yml");
  }

  private static void promtool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments));
    Process tool;
    try {
      tool =
          new ProcessBuilder(command)
              .directory(DEPLOY.resolve("prometheus").toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      tool =
          Assumptions.abort(
              "Left out: promtool is missing (Debian: apt-get install prometheus): "
                  + e.getMessage());
    }
    String printed = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tool.waitFor()).as(printed).isZero();
  }

  /** The families that are used; a histogram is asked by its parts. */
  private static Set<String> used(String file) throws IOException {
    return OURS.matcher(Files.readString(DEPLOY.resolve(file)))
        .results()
        .map(match -> match.group().replaceFirst("_(bucket|sum|count)$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
