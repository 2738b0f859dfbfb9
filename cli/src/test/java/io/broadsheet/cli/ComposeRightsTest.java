package io.broadsheet.cli;

import static io.broadsheet.cli.ComposeFiles.OPEN;
import static io.broadsheet.cli.ComposeFiles.ROOT;
import static io.broadsheet.cli.ComposeFiles.SECURE;
import static io.broadsheet.cli.ComposeFiles.both;
import static io.broadsheet.cli.ComposeFiles.compose;
import static io.broadsheet.cli.ComposeFiles.environment;
import static io.broadsheet.cli.ComposeFiles.map;
import static io.broadsheet.cli.ComposeFiles.services;
import static io.broadsheet.cli.ComposeFiles.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what in the compose files, and with how much memory. */
class ComposeRightsTest {

  private static final Pattern SECRET = Pattern.compile("/run/secrets/([a-z-]+)");
  private static final Pattern HEAP = Pattern.compile("-Xmx([0-9]+[mg])");

  /** Metaspace, threads, buffers and what native libraries take. */
  private static final long BESIDE_THE_HEAP = 256L << 20;

  @Test
  void keepsSecretsOutOfFileEnvironmentAndCommandLine() {
    for (var service : both().toList()) {
      map(service.getValue().get("environment"))
          .forEach(
              (name, value) -> {
                if (name.startsWith("BROADSHEET_") && name.matches(".*(PASSWORD|JAAS|KEY).*")) {
                  assertThat(name).as(service.getKey()).endsWith("_FILE");
                }
                assertThat(value.toString()).as(name).doesNotContain("password=", "${");
              });
      assertThat(service.getValue().getOrDefault("command", "").toString())
          .as(service.getKey())
          .doesNotContainPattern("[ \\[](-u|--user|--password)\\b");
    }
  }

  @Test
  void givesEachServiceTheSecretsThatItReadsAndNoOthers() {
    for (var service : both().toList()) {
      List<String> given = strings(service.getValue().get("secrets"));
      List<String> read =
          Stream.of("environment", "command", "healthcheck")
              .map(part -> String.valueOf(service.getValue().get(part)))
              .flatMap(text -> SECRET.matcher(text).results())
              .map(found -> found.group(1))
              .distinct()
              .toList();

      if (!isScript(service.getValue())) {
        assertThat(read).as(service.getKey()).containsExactlyInAnyOrderElementsOf(given);
      }
    }
  }

  @Test
  void keepsEverySecretInAFileThatTheScriptMakes() throws IOException {
    String script = Files.readString(ROOT.resolve("deploy/make-secrets.sh"));
    for (String file : List.of(OPEN, SECURE)) {
      map(compose(file).get("secrets"))
          .forEach(
              (name, value) -> {
                assertThat(map(value)).containsEntry("file", "./secrets/" + name);
                assertThat(script).contains(name.replaceAll("^kafka-|-(password|jaas)$", ""));
              });
    }
    assertThat(Files.readString(ROOT.resolve(".gitignore"))).contains("/secrets/");
    assertThat(Files.readString(ROOT.resolve(".dockerignore"))).contains("secrets");
  }

  @Test
  void letsEachServiceBeAUserWithARoleInElasticsearch() {
    for (var service : services().entrySet()) {
      Object user = map(service.getValue().get("environment")).get("BROADSHEET_ELASTICSEARCH_USER");
      if (user != null) {
        String role = user.toString().replaceFirst("^broadsheet-", "");
        assertThat(ROOT.resolve("deploy/elasticsearch/" + role + ".json")).exists();
        assertThat(strings(service.getValue().get("secrets"))).contains(role + "-password");
        assertThat(strings(services().get("elasticsearch-users").get("secrets")))
            .contains(role + "-password");
      }
    }
  }

  @Test
  void keepsBrowsersAwayFromKafkaAndTheRegistry() {
    for (var service : services().entrySet()) {
      List<String> networks = strings(service.getValue().get("networks"));
      assertThat(networks).as(service.getKey()).isNotEmpty();
      if (Set.of("explorer", "kibana", "kibana-import").contains(service.getKey())) {
        assertThat(networks).as(service.getKey()).containsExactly("web");
      } else if (!service.getKey().equals("elasticsearch")) {
        assertThat(networks).as(service.getKey()).containsExactly("data");
      }
    }
  }

  @Test
  void givesEveryHeapRoomWithinTheLimit() {
    for (var service : services().entrySet()) {
      long limit = bytes(service.getValue().get("mem_limit").toString());
      Map<String, Object> environment = map(service.getValue().get("environment"));
      if (service.getValue().containsKey("build")) {
        assertThat(environment).as(service.getKey()).containsKey("BROADSHEET_JVM_OPTIONS");
      }
      environment.forEach(
          (name, value) -> {
            var heap = HEAP.matcher(value.toString());
            if (heap.find()) {
              assertThat(limit - bytes(heap.group(1)))
                  .as(service.getKey())
                  .isGreaterThanOrEqualTo(BESIDE_THE_HEAP);
            }
          });
    }
  }

  @Test
  void runsNativeLibrariesFromTheTemporaryFolder() {
    assertThat(services().values())
        .filteredOn(service -> service.containsKey("build"))
        .allSatisfy(
            service ->
                assertThat(strings(service.get("tmpfs")))
                    .singleElement()
                    .asString()
                    .startsWith("/tmp:exec,"));
  }

  @Test
  void asksEveryServiceOfOursForAPasswordOfKafkaInTheSecureFile() {
    for (var service : services().entrySet()) {
      if (environment(service.getValue()).contains("BROADSHEET_BOOTSTRAP_SERVERS")) {
        Map<String, Object> login = map(compose(SECURE).get("services"));
        assertThat(environment(map(login.get(service.getKey()))))
            .as(service.getKey())
            .contains("BROADSHEET_KAFKA_SASL_MECHANISM", "BROADSHEET_KAFKA_SASL_JAAS_CONFIG_FILE");
      }
    }
  }

  /** Whether a script of ours reads the secrets. */
  private static boolean isScript(Map<String, Object> service) {
    return strings(service.get("entrypoint")).stream().anyMatch(word -> word.endsWith(".sh"));
  }

  private static long bytes(String size) {
    long number = Long.parseLong(size.substring(0, size.length() - 1));
    return number << (size.endsWith("g") ? 30 : 20);
  }
}
