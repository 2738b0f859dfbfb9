package io.broadsheet.indexer.kibana;

import co.elastic.clients.transport.TransportUtils;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.ElasticsearchConnection.Trust;
import io.broadsheet.runtime.settings.KibanaConnection;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/** Talks to Kibana's saved objects API. */
final class KibanaClient implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final HttpClient http;
  private final KibanaConnection connection;
  private final String space;

  /**
   * A client of one space; it connects with its first request.
   *
   * @param space the id of the space, empty for the default one
   * @throws StopException if the certificate of the settings cannot be used
   */
  KibanaClient(KibanaConnection connection, String space) {
    this.connection = connection;
    this.space = space;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT);
    trusted(connection.trust()).ifPresent(builder::sslContext);
    this.http = builder.build();
  }

  /** Imports once, replacing objects of the same ids. */
  ImportAnswer importObjects(byte[] ndjson) throws InterruptedException {
    HttpRequest request = ImportRequest.of(connection, space, ndjson);
    try {
      HttpResponse<String> response =
          http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new AnswerReader(connection.toString(), space)
          .read(response.statusCode(), response.body());
    } catch (IOException e) {
      return isDistrust(e)
          ? new ImportAnswer.BadSettings(
              "Kibana at %s shows a certificate that is not trusted (%s)."
                      .formatted(connection, e.getMessage())
                  + " Set kibana.ca.file or kibana.certificate.fingerprint.")
          : new ImportAnswer.NotReady(
              "Kibana at %s gave no answer (%s)".formatted(connection, reason(e)));
    }
  }

  @Override
  public void close() {
    http.close();
  }

  /** A handshake may also break for reasons that pass. */
  private static boolean isDistrust(IOException e) {
    return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> cause instanceof CertificateException);
  }

  private static String reason(IOException e) {
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private static Optional<SSLContext> trusted(Trust trust) {
    return switch (trust) {
      case Trust.Platform _ -> Optional.empty();
      case Trust.Fingerprint(String sha256) ->
          Optional.of(TransportUtils.sslContextFromCaFingerprint(sha256));
      case Trust.Authority(var certificate) -> {
        try {
          yield Optional.of(TransportUtils.sslContextFromHttpCaCrt(certificate.toFile()));
        } catch (IOException | RuntimeException e) {
          throw new StopException(
              ExitCode.USAGE,
              "Cannot use the certificate " + certificate + " of kibana.ca.file: " + e.getMessage(),
              e);
        }
      }
    };
  }
}
