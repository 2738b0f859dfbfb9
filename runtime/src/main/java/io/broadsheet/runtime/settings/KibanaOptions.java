package io.broadsheet.runtime.settings;

import io.broadsheet.runtime.failure.StopException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** The flags of every command that talks to Kibana. */
public final class KibanaOptions {

  private static final String EXAMPLE = "http://host:5601 or https://host:5601/base-path";

  @Option(
      names = "--kibana-url",
      paramLabel = "URL",
      defaultValue = "http://localhost:5601",
      description = "Kibana, with its base path if it has one (default: ${DEFAULT-VALUE}).")
  String url;

  @Option(
      names = "--kibana",
      paramLabel = "KEY=VALUE",
      description =
          "api.key (encoded), user and password, ca.file, certificate.fingerprint (SHA-256),"
              + " timeout.seconds (60). In the environment BROADSHEET_KIBANA_PASSWORD or, naming a"
              + " file, BROADSHEET_KIBANA_PASSWORD_FILE; in the file kibana.password."
              + " Secrets belong there, not on the command line.")
  Map<String, String> given = new LinkedHashMap<>();

  /**
   * The connection that the flags and {@code sources} describe.
   *
   * @throws StopException if a setting is unknown or makes no sense
   */
  public KibanaConnection connection(SettingSources sources) {
    ServerSettings settings = ServerSettings.of("kibana", sources, given, Set.of());
    return new KibanaConnection(
        settings.url(url, EXAMPLE), settings.login(), settings.trust(), settings.timeout());
  }
}
