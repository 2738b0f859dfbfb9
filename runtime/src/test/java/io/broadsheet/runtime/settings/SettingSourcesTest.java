package io.broadsheet.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingSourcesTest {

  @TempDir Path folder;

  @Test
  void takesTheEnvironmentBeforeTheFile() throws IOException {
    Path file = write("bootstrap-servers=file:9092\nprefix=file-");
    var sources =
        SettingSources.of(Map.of("BROADSHEET_BOOTSTRAP_SERVERS", "env:9092"), Optional.of(file));

    assertThat(sources.value("bootstrap-servers")).contains("env:9092");
    assertThat(sources.value("prefix")).contains("file-");
    assertThat(sources.value("threads")).isEmpty();
  }

  @Test
  void findsTheFileThatTheEnvironmentNames() throws IOException {
    Path file = write("prefix=test-");

    assertThat(
            SettingSources.of(Map.of("BROADSHEET_CONFIG", file.toString()), Optional.empty())
                .value("prefix"))
        .contains("test-");
  }

  @Test
  void readsASecretFromTheFileThatAVariableNames() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "hush\n");
    var sources =
        SettingSources.of(
            Map.of("BROADSHEET_KAFKA_SASL_JAAS_CONFIG_FILE", secret.toString()), Optional.empty());

    assertThat(sources.passedThrough("kafka"))
        .containsExactly(Map.entry("sasl.jaas.config", "hush"));
  }

  @Test
  void passesSettingsOfClientsThroughUntouched() throws IOException {
    Path file = write("kafka.security.protocol=SSL\nregistry.basic.auth.user.info=me:x");
    var sources =
        SettingSources.of(
            Map.of("BROADSHEET_KAFKA_SSL_TRUSTSTORE_LOCATION", "/t"), Optional.of(file));

    assertThat(sources.passedThrough("kafka"))
        .containsOnly(
            Map.entry("security.protocol", "SSL"), Map.entry("ssl.truststore.location", "/t"));
    assertThat(sources.passedThrough("registry"))
        .containsOnly(Map.entry("basic.auth.user.info", "me:x"));
  }

  @Test
  void takesACertificatesFileForAPathAndNoSecret() {
    var sources =
        SettingSources.of(
            Map.of("BROADSHEET_ELASTICSEARCH_CA_FILE", "/etc/ca.crt"), Optional.empty());

    assertThat(sources.passedThrough("elasticsearch"))
        .containsExactly(Map.entry("ca.file", "/etc/ca.crt"));
  }

  @Test
  void refusesASettingsFileThatIsTooLarge() throws IOException {
    Path file = write("a=" + "x".repeat(1024 * 1024));

    assertThatThrownBy(() -> SettingSources.of(Map.of(), Optional.of(file)))
        .isInstanceOf(StopException.class)
        .hasMessageContaining("larger than 1048576 bytes");
  }

  @Test
  void namesASettingsFileThatCannotBeRead() {
    Path missing = folder.resolve("missing.properties");

    assertThatThrownBy(() -> SettingSources.of(Map.of(), Optional.of(missing)))
        .isInstanceOf(StopException.class)
        .hasMessageContaining("missing.properties");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("settings.properties"), text);
  }
}
