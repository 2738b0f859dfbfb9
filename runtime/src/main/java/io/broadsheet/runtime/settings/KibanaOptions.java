package io.broadsheet.runtime.settings;

import io.broadsheet.runtime.failure.StopException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** The flags of every command that talks to Kibana. */
@HelpGroup(HelpGroup.Group.SERVERS)
public final class KibanaOptions {

  private static final String EXAMPLE = "http://host:5601 or https://host:5601/base-path";

  @Option(
      names = "--kibana-url",
      paramLabel = "URL",
      defaultValue = "http://localhost:5601",
      description =
          "URL of Kibana, including its base path if it has one (default: ${DEFAULT-VALUE}).")
  String url;

  @Option(
      names = "--kibana",
      paramLabel = "KEY=VALUE",
      description =
          "One of: api.key (encoded), user, password, ca.file, certificate.fingerprint (SHA-256),"
              + " timeout.seconds (60). Environment variable: BROADSHEET_KIBANA_PASSWORD, or"
              + " BROADSHEET_KIBANA_PASSWORD_FILE for a file that holds the value; settings file:"
              + " kibana.password. Put secrets there, not on the command line.")
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
