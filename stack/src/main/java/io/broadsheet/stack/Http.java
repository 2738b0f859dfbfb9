package io.broadsheet.stack;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks a server that may not be there yet. */
final class Http {

  private static final int PATIENCE_MILLIS = 3_000;

  private Http() {}

  record Reply(int status, String body, HttpURLConnection connection) {

    Optional<String> header(String name) {
      return Optional.ofNullable(connection.getHeaderField(name));
    }
  }

  /** The reply; empty when there was none. */
  static Optional<Reply> get(String uri) {
    try {
      // Loopback is nobody's proxy's business.
      var connection = (HttpURLConnection) URI.create(uri).toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      int status = connection.getResponseCode();
      return Optional.of(new Reply(status, body(connection, status), connection));
    } catch (IOException nobodyThere) {
      return Optional.empty();
    }
  }

  private static String body(HttpURLConnection connection, int status) throws IOException {
    try (InputStream body =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
