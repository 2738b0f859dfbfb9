package io.broadsheet.lab.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.explorer.Explorer;
import io.broadsheet.explorer.ExplorerSettings;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.schemas.CoveredMentions;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.EntityType;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page is told, held against the articles themselves. */
@ExtendWith(IndexedPages.Shared.class)
class ExplorerApiIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static IndexedPages pages;

  @BeforeAll
  static void open(IndexedPages shared) {
    pages = shared;
  }

  @Test
  void findsAShortNameInsideALongOne() throws Exception {
    assertThat(ids("q=" + in("新区") + "&size=40"))
        .containsExactlyInAnyOrderElementsOf(where(a -> a.getText().contains("新区")));
  }

  @Test
  void findsPhrasesOnlyAsTheyStand() throws Exception {
    assertThat(ids("q=" + in("“区委书记孙永红”") + "&size=40"))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(where(a -> a.getText().contains("区委书记孙永红")));
  }

  @Test
  void leavesOutWhatAMinusExcludes() throws Exception {
    assertThat(ids("q=" + in("新区 -\"区委\"") + "&size=40"))
        .containsExactlyInAnyOrderElementsOf(
            where(a -> a.getText().contains("新区") && !a.getText().contains("区委")));
  }

  @Test
  void narrowsByEveryNameGiven() throws Exception {
    assertThat(ids("person=" + in("孙永红") + "&person=" + in("王清源")))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(where(a -> names(a, "孙永红") && names(a, "王清源")));
  }

  @Test
  void narrowsByDayByMentionedDayAndByMoney() throws Exception {
    assertThat(ids("from=2023-01-01&to=2023-12-31"))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            where(a -> a.getDay() != null && a.getDay().startsWith("2023")));
    assertThat(ids("undated=true"))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(where(a -> a.getDay() == null));
    assertThat(ids("doubtful=true")).containsExactly(HostilePage.ID);
    assertThat(ids("money=5000000000"))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            where(
                a ->
                    a.getQuantities().stream()
                        .anyMatch(q -> q.getUnit().equals("CNY") && q.getValue() >= 5e9)));
    assertThat(ids("mentioned-from=2024-01-01&mentioned-to=2026-12-31"))
        .containsExactlyInAnyOrderElementsOf(
            where(
                a ->
                    a.getDates().stream()
                        .filter(d -> d.getFrom() != null && d.getTo() != null)
                        .anyMatch(
                            d ->
                                d.getFrom().compareTo("2026-12-31") <= 0
                                    && d.getTo().compareTo("2024-01-01") >= 0)));
  }

  @Test
  void ordersByDayAndTurnsPages() throws Exception {
    var days = new ArrayList<String>();
    JsonNode newest = get("articles?order=newest&size=40");
    newest.path("articles").forEach(a -> days.add(a.path("day").asText()));
    List<String> dated = days.stream().filter(day -> !day.isEmpty()).toList();

    assertThat(dated).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(days.subList(0, dated.size())).isEqualTo(dated);
    List<String> turned = new ArrayList<>(ids("order=newest&size=5"));
    turned.addAll(ids("order=newest&size=5&page=2"));
    assertThat(turned).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void countsEveryArticleOnceOverTime() throws Exception {
    JsonNode timeline = get("timeline");
    long dated =
        StreamSupport.stream(timeline.path("bars").spliterator(), false)
            .mapToLong(bar -> bar.path("count").asLong())
            .sum();

    assertThat(dated + timeline.path("aside").asLong())
        .isEqualTo(where(a -> a.getDay() != null).size());
    assertThat(timeline.path("undated").asLong()).isEqualTo(where(a -> a.getDay() == null).size());
  }

  @Test
  void countsWhoIsNamedMostWithTheirOffices() throws Exception {
    JsonNode facets = get("facets?offices=true");
    for (JsonNode person : facets.path("facets").path("person")) {
      String name = person.path("name").asText();
      assertThat(person.path("count").asLong())
          .as(name)
          .isEqualTo(where(a -> names(a, name)).size());
    }
    assertThat(facets.path("offices").path("孙永红")).isNotEmpty();
    facets
        .path("offices")
        .properties()
        .forEach(
            person ->
                assertThat(person.getValue())
                    .extracting(JsonNode::asText)
                    .as(person.getKey())
                    .isSubsetOf(offices(person.getKey())));
  }

  @Test
  void countsWhoAppearsWithWhom() throws Exception {
    JsonNode connections = get("connections");
    assertThat(connections.path("pairs")).isNotEmpty();
    for (JsonNode pair : connections.path("pairs")) {
      JsonNode one = connections.path("members").path(pair.path("one").asInt());
      JsonNode other = connections.path("members").path(pair.path("other").asInt());
      assertThat(pair.path("count").asLong())
          .as(one + " " + other)
          .isEqualTo(where(a -> has(a, one) && has(a, other)).size());
    }
  }

  @Test
  void knowsWherePlacesLie() throws Exception {
    JsonNode places = get("places");
    assertThat(places.path("located"))
        .anySatisfy(
            place -> {
              assertThat(place.path("name").asText()).isEqualTo("青岛市");
              assertThat(place.path("latitude").asDouble()).isBetween(35.5, 36.6);
              assertThat(place.path("longitude").asDouble()).isBetween(119.5, 121.0);
            });
    long all = places.path("located").size() + places.path("elsewhere").size();
    assertThat(all)
        .isEqualTo(
            pages.articles().stream()
                .flatMap(a -> a.getEntities().stream())
                .filter(e -> e.getType() == EntityType.PLACE && CoveredMentions.has(e))
                .map(e -> e.getName())
                .distinct()
                .count());
  }

  @Test
  void givesEveryArticleAndEveryPageByItsId() throws Exception {
    for (EnrichedArticle article : pages.articles()) {
      JsonNode found = get("article?id=" + in(article.getId()));
      assertThat(found.path("text").asText()).isEqualTo(article.getText());
      JsonNode page = get("issue?id=" + in(article.getIssueId()));
      assertThat(page.path("articles"))
          .extracting(taker -> taker.path("id").asText())
          .contains(article.getId());
    }
  }

  @Test
  void refusesWhatItCannotTake() throws Exception {
    refuses("articles?page=251", 400, "bad-parameter");
    refuses("articles?size=1000", 400, "bad-parameter");
    refuses("articles?from=yesterday", 400, "bad-parameter");
    refuses("articles?from=2024-02-01&to=2024-01-01", 400, "bad-parameter");
    refuses("articles?q=" + "x".repeat(301), 400, "bad-parameter");
    refuses("articles?order=random", 400, "bad-parameter");
    refuses("articles?money=much", 400, "bad-parameter");
    refuses("articles?" + "person=x&".repeat(1) + manyPeople(), 400, "bad-parameter");
    refuses("facets?top=101", 400, "bad-parameter");
    refuses("article", 400, "bad-parameter");
    refuses("article?id=" + "x".repeat(513), 400, "bad-parameter");
    refuses("issue?id=" + in("长".repeat(171)), 400, "bad-parameter");
    refuses("article?id=nothing", 404, "no-such-article");
    refuses("article?id=" + "x".repeat(512), 404, "no-such-article");
    refuses("issue?id=" + in("长".repeat(170)), 404, "no-such-issue");
    for (String id : List.of(".", "..", "a/../../_search", "_search", "?x", "%00", "\uD83D")) {
      refuses("article?id=" + in(id), 404, "no-such-article");
    }
    refuses("issue?id=nothing", 404, "no-such-issue");
    refuses("nothing", 404, "not-found");
  }

  @Test
  void answersOnlyGetAndHead() throws Exception {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(pages.url() + "api/articles"))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
          .as(method)
          .isEqualTo(405);
    }
  }

  @Test
  void tellsNoPathOfAFile() throws Exception {
    for (EnrichedArticle article : pages.articles()) {
      assertThat(get("issue?id=" + in(article.getIssueId())).path("issue").has("source")).isFalse();
    }
  }

  @Test
  void guardsEveryAnswer() throws Exception {
    for (String path : List.of("", "assets/app.js", "api/articles", "api/nothing", "ready")) {
      HttpResponse<String> answer = send(pages.url() + path);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .startsWith("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void saysThatItIsReadyAndWhatItMeasures() throws Exception {
    assertThat(send(pages.url() + "ready").statusCode()).isEqualTo(200);
    assertThat(send(pages.url() + "health").statusCode()).isEqualTo(200);
    assertThat(send(pages.url() + "metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void saysWhenElasticsearchIsGone() throws Exception {
    int nobody;
    try (var socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    var settings =
        ExplorerSettings.onLoopback(ElasticsearchConnection.to("http://127.0.0.1:" + nobody), 0);
    try (Explorer explorer =
        Explorer.start(settings, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))) {
      HttpResponse<String> answer = send(explorer.url() + "api/articles");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(JSON.readTree(answer.body()).path("code").asText()).isEqualTo("unreachable");
      assertThat(answer.body()).doesNotContain("Exception", "127.0.0.1", "" + nobody);
      assertThat(send(explorer.url() + "ready").statusCode()).isEqualTo(503);
      assertThat(send(explorer.url() + "ready").body()).doesNotContain("127.0.0.1", "" + nobody);
      assertThat(send(explorer.url() + "health").statusCode()).isEqualTo(200);
      assertThat(send(explorer.url()).statusCode()).isEqualTo(200);
    }
  }

  private static String manyPeople() {
    return String.join(
        "&", java.util.stream.IntStream.range(0, 11).mapToObj(i -> "person=" + i).toList());
  }

  private static void refuses(String question, int status, String code) throws Exception {
    HttpResponse<String> answer = send(pages.url() + "api/" + question);
    assertThat(answer.statusCode()).as(question).isEqualTo(status);
    JsonNode json = JSON.readTree(answer.body());
    assertThat(json.path("code").asText()).as(question).isEqualTo(code);
    assertThat(json.path("message").asText()).isNotBlank().doesNotContain("Exception");
  }

  private static List<String> where(Predicate<EnrichedArticle> wanted) {
    return pages.articles().stream().filter(wanted).map(EnrichedArticle::getId).toList();
  }

  private static boolean names(EnrichedArticle article, String person) {
    return article.getEntities().stream()
        .filter(CoveredMentions::has)
        .anyMatch(e -> e.getType() == EntityType.PERSON && e.getName().equals(person));
  }

  private static List<String> offices(String person) {
    return pages.articles().stream()
        .flatMap(article -> article.getEntities().stream())
        .filter(e -> e.getType() == EntityType.PERSON && e.getName().equals(person))
        .flatMap(e -> e.getOffices().stream())
        .toList();
  }

  private static boolean has(EnrichedArticle article, JsonNode member) {
    return article.getEntities().stream()
        .filter(CoveredMentions::has)
        .anyMatch(
            e ->
                e.getType().name().equalsIgnoreCase(member.path("type").asText())
                    && Objects.equals(e.getName(), member.path("name").asText()));
  }

  private static List<String> ids(String criteria) throws Exception {
    var ids = new ArrayList<String>();
    get("articles?" + criteria).path("articles").forEach(a -> ids.add(a.path("id").asText()));
    return ids;
  }

  private static JsonNode get(String question) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(pages.url() + "api/" + question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> send(String url) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String in(String text) {
    return ExplorerPageIT.encoded(text);
  }
}
