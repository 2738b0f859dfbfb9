package io.broadsheet.indexer.kibana;

import io.broadsheet.runtime.settings.ElasticsearchConnection.Login;
import io.broadsheet.runtime.settings.KibanaConnection;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The request that imports saved objects, after Kibana's saved objects API. */
final class ImportRequest {

  /** Cannot stand in our JSON, which escapes line ends. */
  private static final String BOUNDARY = "----broadsheet-saved-objects";

  /**
   * In compatibility mode Kibana leads links to our ids on to the ids that it gives instead, as it
   * must in a second space.
   */
  private static final String IMPORT =
      "/api/saved_objects/_import?overwrite=true&compatibilityMode=true";

  private ImportRequest() {}

  static HttpRequest of(KibanaConnection connection, String space, byte[] ndjson) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(connection, space))
            .timeout(connection.timeout())
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            // Kibana refuses what changes something and could come from another site's page.
            .header("kbn-xsrf", "broadsheet")
            .POST(BodyPublishers.ofByteArray(multipart(ndjson)));
    authorization(connection.login()).ifPresent(value -> request.header("Authorization", value));
    return request.build();
  }

  /** The address of a path in the space. */
  static URI inSpace(KibanaConnection connection, String space, String path) {
    return URI.create(connection.url() + (space.isEmpty() ? "" : "/s/" + space) + path);
  }

  private static URI address(KibanaConnection connection, String space) {
    return inSpace(connection, space, IMPORT);
  }

  private static byte[] multipart(byte[] ndjson) {
    var body = new ByteArrayOutputStream(ndjson.length + 256);
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\n"
                + "Content-Disposition: form-data; name=\"file\";"
                + " filename=\"broadsheet.ndjson\"\r\n"
                + "Content-Type: application/x-ndjson\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(ndjson);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static Optional<String> authorization(Login login) {
    return switch (login) {
      case Login.Anonymous _ -> Optional.empty();
      case Login.ApiKey(String encoded) -> Optional.of("ApiKey " + encoded);
      case Login.User(String name, String password) -> {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        yield Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
      }
    };
  }
}
