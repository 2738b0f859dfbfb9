package io.broadsheet.lab.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Talks to Elasticsearch past the proxy and past our own client. */
final class SearchClient implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PAGE = 1_000;

  private final URI url;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(ProxySelector.of(null))
          .build();

  SearchClient(String url) {
    this.url = URI.create(url);
  }

  /** The aliases that begin with {@code prefix}, without it. */
  Set<String> aliases(String prefix) throws IOException, InterruptedException {
    Set<String> aliases = new TreeSet<>();
    JsonNode indices = ask("GET", "/_alias", "");
    for (JsonNode index : indices) {
      index
          .path("aliases")
          .fieldNames()
          .forEachRemaining(
              alias -> {
                if (alias.startsWith(prefix)) {
                  aliases.add(alias.substring(prefix.length()));
                }
              });
    }
    return aliases;
  }

  /** The index behind an alias. */
  String index(String alias) throws IOException, InterruptedException {
    return ask("GET", "/_alias/" + alias, "").fieldNames().next();
  }

  /** Gives the id of every document and the document, as a search finds them now. */
  void each(String alias, BiConsumer<String, JsonNode> consumer)
      throws IOException, InterruptedException {
    ask("POST", "/" + alias + "/_refresh", "");
    JsonNode page =
        ask(
            "POST",
            "/" + alias + "/_search?scroll=2m",
            "{\"size\":%d,\"version\":true,\"sort\":[\"_doc\"]}".formatted(PAGE));
    String scroll = page.path("_scroll_id").asText();
    while (!page.path("hits").path("hits").isEmpty()) {
      page.path("hits").path("hits").forEach(hit -> consumer.accept(hit.path("_id").asText(), hit));
      scroll = page.path("_scroll_id").asText();
      page =
          ask(
              "POST",
              "/_search/scroll",
              "{\"scroll\":\"2m\",\"scroll_id\":\"%s\"}".formatted(scroll));
    }
    ask("DELETE", "/_search/scroll", "{\"scroll_id\":\"%s\"}".formatted(scroll));
  }

  /**
   * The answer to a request.
   *
   * @throws IOException if there is none, or it is not that all is well
   */
  JsonNode ask(String method, String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          method + " " + path + " gave " + response.statusCode() + " " + body(response));
    }
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static String body(HttpResponse<byte[]> response) {
    return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
