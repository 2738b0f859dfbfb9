package io.broadsheet.runtime.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How to reach Elasticsearch.
 *
 * @param urls the nodes, at least one, http or https
 * @param login who we are
 * @param trust whose certificates we take
 * @param timeout how long an answer may take
 * @param compressed whether requests are sent with gzip
 */
public record ElasticsearchConnection(
    List<URI> urls, Login login, Trust trust, Duration timeout, boolean compressed) {

  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

  /** Who we are. */
  public sealed interface Login {

    /** Nobody in particular. */
    record Anonymous() implements Login {}

    /** The bearer of an API key in its encoded form. */
    record ApiKey(String encoded) implements Login {
      @Override
      public String toString() {
        return "API key";
      }
    }

    /** A user with a password. */
    record User(String name, String password) implements Login {
      @Override
      public String toString() {
        return "user " + name;
      }
    }
  }

  /** Whose certificates we take. */
  public sealed interface Trust {

    /** Those that the JDK takes. */
    record Platform() implements Trust {}

    /** Those of the authority in a PEM or DER file. */
    record Authority(Path certificate) implements Trust {}

    /** Those of the authority with this SHA-256 fingerprint, in hexadecimal digits. */
    record Fingerprint(String sha256) implements Trust {}
  }

  public ElasticsearchConnection {
    urls = List.copyOf(urls);
  }

  /** A connection without login. */
  public static ElasticsearchConnection to(String url) {
    return new ElasticsearchConnection(
        List.of(URI.create(url)),
        new Login.Anonymous(),
        new Trust.Platform(),
        DEFAULT_TIMEOUT,
        false);
  }

  /** Names the addresses alone. */
  @Override
  public String toString() {
    return urls.stream().map(URI::toString).collect(Collectors.joining(","));
  }
}
