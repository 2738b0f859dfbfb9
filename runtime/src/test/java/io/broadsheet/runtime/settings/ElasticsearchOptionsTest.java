package io.broadsheet.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.ElasticsearchConnection.Login;
import io.broadsheet.runtime.settings.ElasticsearchConnection.Trust;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ElasticsearchOptionsTest {

  @TempDir Path directory;

  @Test
  void reachesTheLocalNodeByDefault() {
    ElasticsearchConnection connection = connection(Map.of());

    assertThat(connection.urls()).containsExactly(URI.create("http://localhost:9200"));
    assertThat(connection.login()).isEqualTo(new Login.Anonymous());
  }

  @Test
  void takesItsAddressFromTheEnvironment() {
    assertThat(connection(Map.of("BROADSHEET_ELASTICSEARCH_URL", "http://a:1,https://b:2")).urls())
        .containsExactly(URI.create("http://a:1"), URI.create("https://b:2"));
  }

  @Test
  void prefersTheFlagToTheEnvironment() {
    var environment = Map.of("BROADSHEET_ELASTICSEARCH_URL", "http://a:1");

    assertThat(connection(environment, "--elasticsearch-url", "http://b:2").urls())
        .containsExactly(URI.create("http://b:2"));
  }

  @Test
  void takesSecretsFromTheEnvironmentOrAFileAndNeverPrintsThem() throws IOException {
    Path file = Files.writeString(directory.resolve("key"), "a-secret\n");

    ElasticsearchConnection byKey =
        connection(Map.of("BROADSHEET_ELASTICSEARCH_API_KEY_FILE", file.toString()));
    ElasticsearchConnection byUser =
        connection(
            Map.of(
                "BROADSHEET_ELASTICSEARCH_USER", "indexer",
                "BROADSHEET_ELASTICSEARCH_PASSWORD", "a-secret"));

    assertThat(byKey.login()).isEqualTo(new Login.ApiKey("a-secret"));
    assertThat(byUser.login()).isEqualTo(new Login.User("indexer", "a-secret"));
    assertThat(byKey + " " + byKey.login() + byUser + byUser.login()).doesNotContain("a-secret");
  }

  @Test
  void takesAnAuthorityOrItsFingerprint() {
    assertThat(connection(Map.of(), "--elasticsearch", "ca.file=/ca.crt").trust())
        .isEqualTo(new Trust.Authority(Path.of("/ca.crt")));
    assertThat(connection(Map.of(), "--elasticsearch", "certificate.fingerprint=AB:CD").trust())
        .isEqualTo(new Trust.Fingerprint("ABCD"));
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertRefused("elasticsearch.user and elasticsearch.password", "--elasticsearch", "user=a");
    assertRefused("timeout.seconds", "--elasticsearch", "timeout.seconds=soon");
    assertRefused("compression", "--elasticsearch", "compression=yes");
    assertRefused("no setting elasticsearch.colour", "--elasticsearch", "colour=red");
    assertRefused("elasticsearch-url", "--elasticsearch", "url=http://a:1");
    assertRefused("http://host:9200", "--elasticsearch-url", "localhost:9200");
  }

  @Test
  void refusesAPasswordInTheAddressWithoutPrintingIt() {
    assertThatThrownBy(() -> connection(Map.of(), "--elasticsearch-url", "http://me:secret@a:1"))
        .isInstanceOf(StopException.class)
        .message()
        .contains("elasticsearch.password")
        .doesNotContain("secret");
  }

  private static void assertRefused(String part, String... arguments) {
    assertThatThrownBy(() -> connection(Map.of(), arguments))
        .isInstanceOf(StopException.class)
        .hasMessageContaining(part);
  }

  @CommandLine.Command
  private static final class Host {
    @CommandLine.Mixin ElasticsearchOptions options;
  }

  private static ElasticsearchConnection connection(
      Map<String, String> environment, String... arguments) {
    var host = new Host();
    SettingSources sources = SettingSources.of(environment, Optional.empty());
    new CommandLine(host).setDefaultValueProvider(sources).parseArgs(arguments);
    return host.options.connection(sources);
  }
}
