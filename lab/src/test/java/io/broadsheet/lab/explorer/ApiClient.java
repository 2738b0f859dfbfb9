package io.broadsheet.lab.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Asks the explorer's API.
 *
 * @param url where the explorer is
 */
record ApiClient(String url) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The answer to a question such as {@code articles?q=x}, which must be a success. */
  JsonNode get(String question) throws IOException, InterruptedException {
    HttpResponse<String> answer = send("api/" + question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  HttpResponse<String> send(String address) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url + address)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The ids of the articles found, all on one page. */
  List<String> ids(String criteria) throws IOException, InterruptedException {
    return texts(get("articles?size=40&" + criteria).path("articles"), "id");
  }

  long total(String criteria) throws IOException, InterruptedException {
    return get("articles?" + criteria).path("total").asLong();
  }

  static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(each -> each.path(field).asText())
        .toList();
  }

  static String in(String text) {
    return ExplorerPageIT.encoded(text);
  }
}
