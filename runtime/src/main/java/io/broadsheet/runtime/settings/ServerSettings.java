package io.broadsheet.runtime.settings;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.ElasticsearchConnection.Login;
import io.broadsheet.runtime.settings.ElasticsearchConnection.Trust;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an operator may say about a server that speaks HTTP: who we are to it, whose certificates we
 * take, how long we wait.
 */
final class ServerSettings {

  private static final Set<String> OF_EVERY_SERVER =
      Set.of(
          "api.key", "user", "password", "ca.file", "certificate.fingerprint", "timeout.seconds");

  private final String family;
  private final Map<String, String> settings;

  private ServerSettings(String family, Map<String, String> settings) {
    this.family = family;
    this.settings = settings;
  }

  /**
   * The settings of a family, such as elasticsearch.
   *
   * @param given what the flags give; it comes before what {@code sources} give
   * @param further names that this family knows besides those of every server
   * @throws StopException if a setting is unknown
   */
  static ServerSettings of(
      String family, SettingSources sources, Map<String, String> given, Set<String> further) {
    var settings = new LinkedHashMap<>(sources.passedThrough(family));
    // The environment variable of --elasticsearch-url begins like those of the family.
    settings.remove("url", sources.value(family + "-url").orElse(null));
    settings.putAll(given);
    var known = new TreeSet<>(OF_EVERY_SERVER);
    known.addAll(further);
    settings.keySet().forEach(name -> refuseUnknown(family, name, known));
    return new ServerSettings(family, settings);
  }

  private static void refuseUnknown(String family, String name, Set<String> known) {
    if (name.equals("url")) {
      throw usage("The setting %1$s.url is called %1$s-url.".formatted(family));
    }
    if (!known.contains(name)) {
      throw usage(
          "There is no setting %s.%s. Known are: %s"
              .formatted(family, name, String.join(", ", known)));
    }
  }

  /**
   * An address without a password in it.
   *
   * @param example how it should look
   */
  URI url(String text, String example) {
    try {
      var uri = new URI(text.strip());
      if (uri.getUserInfo() != null) {
        throw usage(
            "--%1$s-url must not hold a password: set %1$s.user and %1$s.password."
                .formatted(family));
      }
      if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException _) {
      // Told below: its own message would print what may hold a password.
    }
    throw usage("--" + family + "-url must be like " + example + ".");
  }

  Login login() {
    String key = settings.get("api.key");
    String user = settings.get("user");
    String password = settings.get("password");
    if ((user == null) != (password == null)) {
      throw usage("%1$s.user and %1$s.password go together.".formatted(family));
    }
    if (key != null && user != null) {
      throw usage("Set %1$s.api.key or %1$s.user, not both.".formatted(family));
    }
    if (key != null) {
      return new Login.ApiKey(key);
    }
    return user == null ? new Login.Anonymous() : new Login.User(user, password);
  }

  Trust trust() {
    String file = settings.get("ca.file");
    String fingerprint = settings.get("certificate.fingerprint");
    if (file != null && fingerprint != null) {
      throw usage("Set %1$s.ca.file or %1$s.certificate.fingerprint, not both.".formatted(family));
    }
    if (file != null) {
      return new Trust.Authority(Path.of(file));
    }
    return fingerprint == null
        ? new Trust.Platform()
        : new Trust.Fingerprint(fingerprint.replace(":", ""));
  }

  Duration timeout() {
    String text = settings.getOrDefault("timeout.seconds", "60");
    try {
      long seconds = Long.parseLong(text);
      if (seconds > 0) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException _) {
      // Told below.
    }
    throw usage(family + ".timeout.seconds must be a number above 0, not " + text + ".");
  }

  boolean isOn(String name) {
    String text = settings.getOrDefault(name, "false");
    if (!Set.of("true", "false").contains(text)) {
      throw usage(family + "." + name + " must be true or false, not " + text + ".");
    }
    return Boolean.parseBoolean(text);
  }

  private static StopException usage(String message) {
    return new StopException(ExitCode.USAGE, message);
  }
}
