package io.broadsheet.runtime.settings;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.ElasticsearchConnection.Login;
import io.broadsheet.runtime.settings.ElasticsearchConnection.Trust;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** The flags of every command that talks to Elasticsearch. */
public final class ElasticsearchOptions {

  private static final String URL = "elasticsearch-url";
  private static final Set<String> KNOWN =
      new TreeSet<>(
          Set.of(
              "api.key",
              "user",
              "password",
              "ca.file",
              "certificate.fingerprint",
              "timeout.seconds",
              "compression"));

  @Option(
      names = "--" + URL,
      paramLabel = "URL",
      defaultValue = "http://localhost:9200",
      description = "Elasticsearch nodes, separated by commas (default: ${DEFAULT-VALUE}).")
  String url;

  @Option(
      names = "--elasticsearch",
      paramLabel = "KEY=VALUE",
      description =
          "api.key (encoded), user and password, ca.file, certificate.fingerprint (SHA-256),"
              + " timeout.seconds (60), compression (false). In the environment"
              + " BROADSHEET_ELASTICSEARCH_API_KEY or, naming a file,"
              + " BROADSHEET_ELASTICSEARCH_API_KEY_FILE; in the file elasticsearch.api.key."
              + " Secrets belong there, not on the command line.")
  Map<String, String> given = new LinkedHashMap<>();

  /**
   * The connection that the flags and {@code sources} describe.
   *
   * @throws StopException if a setting is unknown or makes no sense
   */
  public ElasticsearchConnection connection(SettingSources sources) {
    var settings = new LinkedHashMap<>(sources.passedThrough("elasticsearch"));
    // The environment variable of --elasticsearch-url begins like those of the family.
    settings.remove("url", sources.value(URL).orElse(null));
    settings.putAll(given);
    settings.keySet().forEach(ElasticsearchOptions::refuseUnknown);
    return new ElasticsearchConnection(
        urls(url), login(settings), trust(settings), timeout(settings), compressed(settings));
  }

  private static void refuseUnknown(String name) {
    if (name.equals("url")) {
      throw usage("The setting elasticsearch.url is called " + URL + ".");
    }
    if (!KNOWN.contains(name)) {
      throw usage(
          "There is no setting elasticsearch." + name + ". Known are: " + String.join(", ", KNOWN));
    }
  }

  private static List<URI> urls(String text) {
    return Arrays.stream(text.split(",")).map(ElasticsearchOptions::url).toList();
  }

  private static URI url(String text) {
    try {
      var uri = new URI(text.strip());
      if (uri.getUserInfo() != null) {
        throw usage(
            "--"
                + URL
                + " must not hold a password: set elasticsearch.user and"
                + " elasticsearch.password.");
      }
      if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException _) {
      // Told below: its own message would print what may hold a password.
    }
    throw usage("--" + URL + " must be like http://host:9200 or https://host:9200.");
  }

  private static Login login(Map<String, String> settings) {
    String key = settings.get("api.key");
    String user = settings.get("user");
    String password = settings.get("password");
    if ((user == null) != (password == null)) {
      throw usage("elasticsearch.user and elasticsearch.password go together.");
    }
    if (key != null && user != null) {
      throw usage("Set elasticsearch.api.key or elasticsearch.user, not both.");
    }
    if (key != null) {
      return new Login.ApiKey(key);
    }
    return user == null ? new Login.Anonymous() : new Login.User(user, password);
  }

  private static Trust trust(Map<String, String> settings) {
    String file = settings.get("ca.file");
    String fingerprint = settings.get("certificate.fingerprint");
    if (file != null && fingerprint != null) {
      throw usage("Set elasticsearch.ca.file or elasticsearch.certificate.fingerprint, not both.");
    }
    if (file != null) {
      return new Trust.Authority(Path.of(file));
    }
    return fingerprint == null
        ? new Trust.Platform()
        : new Trust.Fingerprint(fingerprint.replace(":", ""));
  }

  private static Duration timeout(Map<String, String> settings) {
    String text = settings.getOrDefault("timeout.seconds", "60");
    try {
      long seconds = Long.parseLong(text);
      if (seconds > 0) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException _) {
      // Told below.
    }
    throw usage("elasticsearch.timeout.seconds must be a number above 0, not " + text + ".");
  }

  private static boolean compressed(Map<String, String> settings) {
    String text = settings.getOrDefault("compression", "false");
    if (!Set.of("true", "false").contains(text)) {
      throw usage("elasticsearch.compression must be true or false, not " + text + ".");
    }
    return Boolean.parseBoolean(text);
  }

  private static StopException usage(String message) {
    return new StopException(ExitCode.USAGE, message);
  }
}
