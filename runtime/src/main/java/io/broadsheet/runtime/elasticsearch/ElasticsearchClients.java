package io.broadsheet.runtime.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.runtime.settings.ElasticsearchConnection.Login;
import io.broadsheet.runtime.settings.ElasticsearchConnection.Trust;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.util.Timeout;

/** Makes the official client from our settings. */
public final class ElasticsearchClients {

  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final int MOST_CONNECTIONS = 64;

  private ElasticsearchClients() {}

  /**
   * A client; it connects with its first request. Close it when done.
   *
   * @throws StopException if the certificate of the settings cannot be used
   */
  public static ElasticsearchClient open(ElasticsearchConnection connection) {
    return new ElasticsearchClient(
        new Rest5ClientTransport(rest(connection), new JacksonJsonpMapper()));
  }

  private static Rest5Client rest(ElasticsearchConnection connection) {
    Rest5ClientBuilder builder = Rest5Client.builder(connection.urls().toArray(URI[]::new));
    authorization(connection.login())
        .ifPresent(header -> builder.setDefaultHeaders(new Header[] {header}));
    TlsStrategy tls = tls(trusted(connection.trust()));
    Timeout answer = Timeout.of(connection.timeout());
    return builder
        .setCompressionEnabled(connection.compressed())
        .setHttpClientConfigCallback(http -> configure(http, connection.compressed()))
        .setRequestConfigCallback(request -> request.setResponseTimeout(answer))
        .setConnectionConfigCallback(tcp -> tcp.setConnectTimeout(CONNECT).setSocketTimeout(answer))
        .setConnectionManagerCallback(
            pool ->
                pool.setTlsStrategy(tls)
                    .setMaxConnPerRoute(MOST_CONNECTIONS)
                    .setMaxConnTotal(MOST_CONNECTIONS))
        .build();
  }

  private static void configure(HttpAsyncClientBuilder http, boolean compressed) {
    // Apache's client would send whole bulks again by itself; only we know which items failed.
    http.disableAutomaticRetries();
    if (!compressed) {
      // It asks for compressed answers by default, which cost both sides more than they save.
      http.disableContentCompression();
    }
  }

  /** The client leaves host names to the JDK's engine, which lets any name pass here. */
  private static TlsStrategy tls(Optional<SSLContext> trusted) {
    var strategy =
        ClientTlsStrategyBuilder.create()
            .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
            .setHostnameVerifier(HttpsSupport.getDefaultHostnameVerifier());
    return trusted.map(strategy::setSslContext).orElse(strategy).buildAsync();
  }

  private static Optional<Header> authorization(Login login) {
    return switch (login) {
      case Login.Anonymous _ -> Optional.empty();
      case Login.ApiKey(String encoded) -> Optional.of(header("ApiKey " + encoded));
      case Login.User(String name, String password) -> {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        yield Optional.of(header("Basic " + Base64.getEncoder().encodeToString(pair)));
      }
    };
  }

  private static Header header(String value) {
    return new BasicHeader("Authorization", value, true);
  }

  private static Optional<SSLContext> trusted(Trust trust) {
    return switch (trust) {
      case Trust.Platform _ -> Optional.empty();
      case Trust.Fingerprint(String sha256) -> Optional.of(pinned(sha256));
      case Trust.Authority(var certificate) -> {
        try {
          yield Optional.of(TransportUtils.sslContextFromHttpCaCrt(certificate.toFile()));
        } catch (IOException | RuntimeException e) {
          throw unusable("the certificate " + certificate + " of elasticsearch.ca.file", e);
        }
      }
    };
  }

  private static SSLContext pinned(String sha256) {
    try {
      return PinnedAuthority.context(HexFormat.of().parseHex(sha256));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw unusable("the fingerprint of elasticsearch.certificate.fingerprint", e);
    }
  }

  private static StopException unusable(String what, Exception e) {
    return new StopException(
        ExitCode.USAGE, "Cannot use " + what + " (" + e.getMessage() + ").", e);
  }
}
