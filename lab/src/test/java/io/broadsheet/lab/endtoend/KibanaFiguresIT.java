package io.broadsheet.lab.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.broadsheet.explorer.Explorer;
import io.broadsheet.explorer.ExplorerSettings;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The explorer and the dashboard count the same, over the same days of the seeds. */
@ExtendWith(SeededEnvironment.class)
class KibanaFiguresIT {

  private static final LocalDate TODAY = LocalDate.now();

  private final KibanaObjects objects = new KibanaObjects();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String elasticsearch;
  private final Explorer explorer;

  KibanaFiguresIT(TestEnvironment environment) {
    elasticsearch = environment.addresses().elasticsearch();
    explorer =
        Explorer.start(
            ExplorerSettings.onLoopback(ElasticsearchConnection.to(elasticsearch), 0),
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
  }

  @AfterEach
  void close() {
    explorer.close();
    http.close();
  }

  @Test
  void countTheSameArticles() throws Exception {
    long articles = lens("article-count").at("/hits/total/value").asLong();

    assertThat(articles).isPositive();
    assertThat(explorer("articles").get("total").asLong()).isEqualTo(articles);
  }

  @Test
  void countTheSameArticlesForEveryPerson() throws Exception {
    agree(vega("people", "/aggregations/people/names/buckets"), facet("person"));
  }

  @Test
  void countTheSameArticlesForEveryOrganizationAndCampaign() throws Exception {
    agree(counted(lens("organizations").at("/aggregations/next/buckets")), facet("organization"));
    agree(counted(lens("campaigns").at("/aggregations/next/buckets")), facet("campaign"));
  }

  @Test
  void countTheSameArticlesForThoseCoveredMost() throws Exception {
    Map<String, Long> all = new TreeMap<>();
    List.of("person", "organization", "place", "project", "campaign", "document")
        .forEach(kind -> all.putAll(unchecked(kind)));

    agree(counted(lens("coverage-over-time").at("/aggregations/next/buckets")), all);
  }

  @Test
  void countTheSameArticlesForEveryPlaceOnTheMap() throws Exception {
    Map<String, Long> places = new TreeMap<>();
    for (JsonNode bucket : panel("places").at("/aggregations/located/places/buckets")) {
      places.put(
          bucket.get("key").asText().replaceFirst("^PLACE:", ""),
          bucket.at("/articles/value").asLong());
    }

    agree(places, facet("place"));
  }

  @Test
  void showTheSameConnectionsBetweenPeople() throws Exception {
    agree(vega("who-with-whom", "/aggregations/people/buckets"), facet("person"));
  }

  private static void agree(Map<String, Long> dashboard, Map<String, Long> explorer) {
    assertThat(dashboard).isNotEmpty();
    assertThat(explorer).containsAllEntriesOf(dashboard);
  }

  private Map<String, Long> unchecked(String kind) {
    try {
      return facet(kind);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Long> facet(String kind) throws IOException, InterruptedException {
    Map<String, Long> counts = new TreeMap<>();
    explorer("facets?top=100&facet=" + kind)
        .at("/facets/" + kind)
        .forEach(value -> counts.put(value.get("name").asText(), value.get("count").asLong()));
    return counts;
  }

  private static Map<String, Long> counted(JsonNode buckets) {
    Map<String, Long> counts = new TreeMap<>();
    for (JsonNode bucket : buckets) {
      JsonNode articles = bucket.has("articles") ? bucket.get("articles") : bucket.path("metric");
      counts.put(
          bucket.get("key").asText(),
          articles.has("value")
              ? articles.get("value").asLong()
              : bucket.get("doc_count").asLong());
    }
    return counts;
  }

  private Map<String, Long> vega(String panel, String buckets) throws Exception {
    return counted(panel(panel).at(buckets));
  }

  private JsonNode panel(String name) throws Exception {
    JsonNode state =
        KibanaObjects.read(object("visualization", name).at("/attributes/visState").asText());
    JsonNode specification = KibanaObjects.read(state.at("/params/spec").asText());
    JsonNode url =
        StreamSupport.stream(specification.get("data").spliterator(), false)
            .filter(data -> data.has("url"))
            .findFirst()
            .orElseThrow()
            .get("url");
    try (var index = new IndexAsked(elasticsearch, url.get("index").asText())) {
      return index.vega(url, IndexAsked.within("day", objects.from()));
    }
  }

  private JsonNode lens(String name) throws Exception {
    JsonNode lens = object("lens", name);
    JsonNode view = objects.dataView(lens);
    ArrayNode filters = IndexAsked.within(view, objects.from());
    filters.addAll(IndexAsked.query(lens));
    try (var index = new IndexAsked(elasticsearch, view.get("title").asText())) {
      return index.lens(KibanaObjects.columns(lens), filters);
    }
  }

  private JsonNode object(String type, String name) {
    return objects.ofType(type).stream()
        .filter(object -> object.get("id").asText().equals("broadsheet-" + name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode explorer(String question) throws IOException, InterruptedException {
    String days = "from=" + objects.from().substring(0, 10) + "&to=" + TODAY;
    String url = explorer.url() + "api/" + question + (question.contains("?") ? "&" : "?") + days;
    var answer =
        http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return KibanaObjects.read(answer.body());
  }
}
