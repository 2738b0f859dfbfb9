package io.broadsheet.lab.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Asks the explorer, with its own role, all that its page asks, over TLS and with its login. */
final class Exploring {

  private static final List<String> QUESTIONS =
      List.of(
          "/ready",
          "/api/articles",
          "/api/articles?q=%E8%BF%90%E5%8A%A8%E4%BC%9A",
          "/api/timeline",
          "/api/facets",
          "/api/places",
          "/api/connections",
          "/api/article?id=first.txt%2Fnone",
          "/api/issue?id=first.txt");

  private Exploring() {}

  /** Fails if anything is refused to it. */
  static void everything(SecuredStack secured, Desk desk) throws Exception {
    try (CommandRun explorer = desk.start("explorer", settings(secured, desk));
        HttpClient client =
            HttpClient.newBuilder().sslContext(secured.certificates().client()).build()) {
      Awaitility.await("the explorer says where it is")
          .atMost(Desk.PATIENCE)
          .until(() -> explorer.said().contains("http"));
      URI address = URI.create(explorer.said().lines().findFirst().orElseThrow().split("\\s+")[1]);
      assertThat(address).hasScheme("https");
      HttpRequest stranger = HttpRequest.newBuilder(address).build();
      assertThat(client.send(stranger, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
      for (String question : QUESTIONS) {
        HttpRequest request =
            HttpRequest.newBuilder(address.resolve(question))
                .header("Authorization", Secrets.basic("reader", Secrets.READER))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(question + ": " + answer.body()).isIn(200, 404);
      }
    }
    assertThat(secured.elasticsearch().asked("ApiKey " + Secrets.EXPLORER_KEY)).isNotEmpty();
  }

  private static Map<String, String> settings(SecuredStack secured, Desk desk) throws Exception {
    Path password = Files.writeString(desk.folder().resolve("reader"), Secrets.READER);
    Path keyPassword = Files.writeString(desk.folder().resolve("key"), Secrets.STORE);
    Path keys = secured.certificates().keyStore(Certificates.Server.HERE);
    return Map.of(
        "elasticsearch.api.key", Secrets.EXPLORER_KEY,
        "http-user", "reader",
        "http-password-file", password.toString(),
        "http-key-store", keys.toString(),
        "http-key-store-password-file", keyPassword.toString());
  }
}
