package io.broadsheet.runtime.settings;

import io.broadsheet.runtime.failure.StopException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** The flags of every command that talks to Elasticsearch. */
@HelpGroup(HelpGroup.Group.SERVERS)
public final class ElasticsearchOptions {

  private static final String EXAMPLE = "http://host:9200 or https://host:9200";

  @Option(
      names = "--elasticsearch-url",
      paramLabel = "URL",
      defaultValue = "http://localhost:9200",
      description = "URLs of Elasticsearch nodes, separated by commas (default: ${DEFAULT-VALUE}).")
  String url;

  @Option(
      names = "--elasticsearch",
      paramLabel = "KEY=VALUE",
      description =
          "One of: api.key (encoded), user, password, ca.file, certificate.fingerprint (SHA-256),"
              + " timeout.seconds (60), compression (false). Environment variable:"
              + " BROADSHEET_ELASTICSEARCH_API_KEY, or BROADSHEET_ELASTICSEARCH_API_KEY_FILE for a"
              + " file that holds the value; settings file: elasticsearch.api.key. Put secrets"
              + " there, not on the command line.")
  Map<String, String> given = new LinkedHashMap<>();

  /**
   * The connection that the flags and {@code sources} describe.
   *
   * @throws StopException if a setting is unknown or makes no sense
   */
  public ElasticsearchConnection connection(SettingSources sources) {
    ServerSettings settings =
        ServerSettings.of("elasticsearch", sources, given, Set.of("compression"));
    return new ElasticsearchConnection(
        Arrays.stream(url.split(",")).map(one -> settings.url(one, EXAMPLE)).toList(),
        settings.login(),
        settings.trust(),
        settings.timeout(),
        settings.isOn("compression"));
  }
}
