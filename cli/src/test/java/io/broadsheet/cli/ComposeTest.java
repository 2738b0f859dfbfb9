package io.broadsheet.cli;

import static io.broadsheet.cli.ComposeFiles.both;
import static io.broadsheet.cli.ComposeFiles.environment;
import static io.broadsheet.cli.ComposeFiles.list;
import static io.broadsheet.cli.ComposeFiles.map;
import static io.broadsheet.cli.ComposeFiles.services;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.settings.SettingSources;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Holds the compose files against the code, since no container is run in tests. */
class ComposeTest {

  private static final String DOOR = "/opt/broadsheet/broadsheet";

  /** What the launcher itself reads. */
  private static final Set<String> OF_THE_LAUNCHER = Set.of("BROADSHEET_JVM_OPTIONS");

  private final CommandLine door = Broadsheet.commandLine(new StopSignal());

  @Test
  void setsOnlyVariablesThatTheCodeKnows() {
    Set<String> known = new TreeSet<>(OF_THE_LAUNCHER);
    collect(door, known);
    for (var service : both().toList()) {
      assertThat(environment(service.getValue()))
          .as(service.getKey())
          .filteredOn(variable -> variable.startsWith("BROADSHEET_"))
          .allSatisfy(
              variable ->
                  assertThat(known.contains(variable) || isPassedThrough(variable))
                      .as(variable)
                      .isTrue());
    }
  }

  @Test
  void runsOnlyCommandsThatTheCodeKnows() {
    List<List<String>> commands =
        services().entrySet().stream()
            .filter(service -> service.getValue().containsKey("build"))
            .flatMap(service -> commands(service.getValue()))
            .toList();

    assertThat(commands).hasSizeGreaterThanOrEqualTo(7);
    assertThat(commands)
        .allSatisfy(
            command ->
                assertThat(door.parseArgs(command.toArray(String[]::new)).errors()).isEmpty());
  }

  @Test
  void publishesNothingBeyondLoopback() {
    assertThat(services().values())
        .flatExtracting(service -> list(service.get("ports")))
        .isNotEmpty()
        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
  }

  @Test
  void showsDaysAsTheyAreIndexed() {
    assertThat(list(services().get("kibana").get("command")).toString())
        .contains("--uiSettings.overrides.dateFormat:tz=UTC");
  }

  @Test
  void givesKibanaTheDashboardOnceItIsUp() {
    Map<String, Object> once = services().get("kibana-import");

    assertThat(list(once.get("command")).toString()).isEqualTo("[kibana, import]");
    assertThat(map(once.get("depends_on"))).containsOnlyKeys("setup", "kibana");
    assertThat(environment(once))
        .contains("BROADSHEET_KIBANA_URL", "BROADSHEET_KIBANA_PASSWORD_FILE");
  }

  @Test
  void pinsEveryImage() {
    assertThat(services().values())
        .extracting(service -> service.get("image").toString())
        .allSatisfy(image -> assertThat(image).matches(".+:\\d+\\.\\d+.*"));
  }

  @Test
  void looksAfterEveryServiceThatGoesOn() {
    for (var service : services().entrySet()) {
      boolean goesOn = "unless-stopped".equals(service.getValue().get("restart"));
      assertThat(service.getValue().containsKey("healthcheck"))
          .as(service.getKey())
          .isEqualTo(goesOn);
    }
  }

  @Test
  void startsNothingBeforeWhatItNeedsIsHealthyOrDone() {
    assertThat(services().values())
        .flatExtracting(service -> map(service.get("depends_on")).values())
        .isNotEmpty()
        .extracting(dependency -> map(dependency).get("condition").toString())
        .containsOnly("service_healthy", "service_completed_successfully");
  }

  private static Stream<List<String>> commands(Map<String, Object> service) {
    List<String> words = list(service.get("command")).stream().map(Object::toString).toList();
    return service.containsKey("entrypoint")
        ? Arrays.stream(words.getFirst().split("&&"))
            .map(String::strip)
            .map(line -> line.substring(DOOR.length()).strip())
            .map(line -> List.of(line.split("\\s+")))
        : Stream.of(words);
  }

  private static void collect(CommandLine command, Set<String> known) {
    command.getCommandSpec().options().stream()
        .map(option -> option.longestName().replaceFirst("^-+", ""))
        .map(SettingSources::variable)
        .forEach(known::add);
    command.getSubcommands().values().forEach(sub -> collect(sub, known));
  }

  private static boolean isPassedThrough(String variable) {
    return Stream.of("KAFKA", "REGISTRY", "ELASTICSEARCH", "KIBANA")
        .anyMatch(family -> variable.startsWith("BROADSHEET_" + family + "_"));
  }
}
