package io.broadsheet.lab.explorer;

import static io.broadsheet.lab.explorer.ApiClient.in;
import static io.broadsheet.lab.explorer.ApiClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.schemas.EnrichedArticle;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers expect of a search, of people and editions, and of what they take away. */
@ExtendWith(IndexedPages.Shared.class)
class ExplorerAnswersIT {

  private static final String PERSON = "孙永红";

  private static IndexedPages pages;
  private static ApiClient api;

  @BeforeAll
  static void open(IndexedPages shared) {
    pages = shared;
    api = new ApiClient(shared.url());
  }

  @Test
  void marksANameThatBeginsASnippet() throws Exception {
    assertThat(api.get("articles?q=" + PERSON).path("articles").findValues("snippets"))
        .flatExtracting(snippets -> snippets.valueStream().toList())
        .extracting(snippet -> snippet.path(0))
        .anySatisfy(
            first -> {
              assertThat(first.path("hit").asBoolean()).isTrue();
              assertThat(first.path("text").asText()).isEqualTo(PERSON);
            });
  }

  @Test
  void findsSimplifiedByTraditionalAndNamesByPinyin() throws Exception {
    assertThat(api.ids("q=" + in("新區")))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(where(a -> a.getText().contains("新区")));
    List<String> naming = where(a -> a.getText().contains(PERSON));
    assertThat(api.ids("q=sunyonghong")).containsExactlyInAnyOrderElementsOf(naming);
    assertThat(api.ids("q=" + in("Sun Yonghong"))).containsExactlyInAnyOrderElementsOf(naming);
  }

  @Test
  void findsAlternativesAndHeadlines() throws Exception {
    assertThat(api.ids("q=" + in("金风 OR 翰博")))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            where(a -> a.getText().contains("金风") || a.getText().contains("翰博")));
    assertThat(api.ids("q=" + in("标题：项目")))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            where(a -> a.getHeadline() != null && a.getHeadline().contains("项目")));
  }

  @Test
  void findsACapitalLetterWhereASmallOneIs() throws Exception {
    assertThat(api.total("q=X")).isPositive().isEqualTo(api.total("q=x"));
  }

  @Test
  void countsEachChoiceWithoutItself() throws Exception {
    JsonNode all = api.get("facets?facet=type").path("facets").path("type");
    JsonNode chosen = api.get("facets?facet=type&type=NEWS").path("facets").path("type");

    assertThat(chosen).isEqualTo(all).hasSizeGreaterThan(1);
    assertThat(api.total("type=NEWS&type=COMMENTARY"))
        .isEqualTo(api.total("type=NEWS") + api.total("type=COMMENTARY"));
  }

  @Test
  void findsWithinAFacet() throws Exception {
    String wanted = "facets?facet=person&top=100&within=" + in("孫永");
    assertThat(texts(api.get(wanted).path("facets").path("person"), "name"))
        .containsExactly(PERSON);
    assertThat(api.get("facets?facet=person&within=.*").path("facets").path("person")).isEmpty();
  }

  @Test
  void showsTheSentenceThatNamesWhatAListIsFilteredBy() throws Exception {
    for (JsonNode article : api.get("articles?person=" + PERSON).path("articles")) {
      assertThat(article.path("snippets").path(0).findValuesAsText("text")).contains(PERSON);
    }
  }

  @Test
  void keepsMarksWhenAnArticleIsOpened() throws Exception {
    String id = api.ids("q=" + in("新区")).getFirst();
    JsonNode article = api.get("article?id=" + in(id) + "&q=" + in("新区"));

    String text = article.path("text").asText();
    assertThat(article.path("hits"))
        .isNotEmpty()
        .allSatisfy(
            hit ->
                assertThat(text.substring(hit.path(0).asInt(), hit.path(1).asInt()))
                    .isEqualTo("新区"));
  }

  @Test
  void suggestsNamesByTheirBeginningAndByPinyin() throws Exception {
    for (String typed : List.of("孙永", "孫", "sunyo", "syh")) {
      assertThat(texts(api.get("suggest?q=" + in(typed)), "name")).as(typed).contains(PERSON);
    }
    assertThat(api.get("suggest?q=")).isEmpty();
  }

  @Test
  void tellsTheSameNumberEverywhere() throws Exception {
    long all = pages.articles().size();
    assertThat(api.get("timeline").path("total").asLong()).isEqualTo(all);
    assertThat(api.get("fresh").path("total").asLong()).isEqualTo(all);
    assertThat(api.total("")).isEqualTo(all);
  }

  @Test
  void knowsTheOfficesOfAPersonAndTheSentencesThatSaySo() throws Exception {
    JsonNode person = api.get("entity?id=" + in("PERSON:" + PERSON));

    assertThat(person.path("name").asText()).isEqualTo(PERSON);
    assertThat(texts(person.path("names"), "name")).contains(PERSON);
    assertThat(person.path("offices"))
        .isNotEmpty()
        .allSatisfy(
            office ->
                assertThat(office.path("sentence").findValuesAsText("text"))
                    .contains(office.path("office").asText()));
    assertThat(texts(person.path("offices"), "first")).isSorted();
    assertThat(texts(person.path("with").path("person"), "name")).doesNotContain(PERSON);
    assertThat(api.send("api/entity?id=" + in("PERSON:无此人")).statusCode()).isEqualTo(404);
  }

  @Test
  void comparesSubjectsOverTime() throws Exception {
    JsonNode series =
        api.get("compare?entity=" + in("PERSON:" + PERSON) + "&entity=" + in("PLACE:青岛市"))
            .path("series");

    assertThat(series).hasSize(2);
    assertThat(series.path(0).path("total").asLong()).isEqualTo(api.total("person=" + PERSON));
    assertThat(api.get("compare?entity=" + in("PERSON:[a]>b")).path("series")).hasSize(1);
  }

  @Test
  void opensTheNewestEditionAndTurnsToTheOneBefore() throws Exception {
    String newest =
        pages.articles().stream()
            .map(EnrichedArticle::getDay)
            .filter(Objects::nonNull)
            .max(String::compareTo)
            .orElseThrow();
    JsonNode edition = api.get("edition");

    assertThat(edition.path("day").asText()).isEqualTo(newest);
    assertThat(texts(edition.path("leaves").path(0).path("articles"), "id"))
        .isNotEmpty()
        .isSubsetOf(where(a -> newest.equals(a.getDay())));
    String earlier = api.get("articles?to=" + edition.path("previous").asText()).toString();
    assertThat(texts(edition.path("fresh").path("person"), "name"))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(earlier).doesNotContain("\"" + name + "\""));
    JsonNode before = api.get("edition?day=" + edition.path("previous").asText());
    assertThat(before.path("next").asText()).isEqualTo(newest);
    assertThat(api.send("api/edition?day=1900-01-01").statusCode()).isEqualTo(404);
  }

  @Test
  void findsEveryDayOfAYearInTheCalendar() throws Exception {
    JsonNode calendar = api.get("calendar?year=2023");
    long articles =
        calendar.path("days").valueStream().mapToLong(d -> d.path("count").asLong()).sum();

    assertThat(articles)
        .isEqualTo(where(a -> a.getDay() != null && a.getDay().startsWith("2023")).size());
  }

  @Test
  void givesAllArticlesAsATableAndAsLines() throws Exception {
    HttpResponse<String> table = api.send("api/export?format=csv");
    HttpResponse<String> lines = api.send("api/export?format=jsonl&q=" + in("新区"));

    assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(table.body()).startsWith("\uFEFFid,newspaper,day").contains(PERSON);
    assertThat(lines.body().lines()).hasSize((int) api.total("q=" + in("新区")));
    assertThat(api.send("api/export?format=xml").statusCode()).isEqualTo(400);
  }

  @Test
  void feedsWhatCameLast() throws Exception {
    HttpResponse<String> feed = api.send("feed?person=" + PERSON);
    var atom =
        DocumentBuilderFactory.newNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));

    assertThat(feed.headers().firstValue("Content-Type")).hasValue("application/atom+xml");
    assertThat(atom.getElementsByTagNameNS("*", "entry").getLength())
        .isEqualTo((int) api.total("person=" + PERSON));
  }

  @Test
  void answersEveryPathOfItsDescription() throws Exception {
    JsonNode description = new ObjectMapper().readTree(api.send("openapi.json").body());

    for (var path : description.path("paths").properties()) {
      JsonNode responses = path.getValue().path("get").path("responses");
      HttpResponse<String> answer = api.send(path.getKey().substring(1));
      assertThat(responses.has("" + answer.statusCode())).as(path.getKey()).isTrue();
      if (answer.statusCode() == 200 && path.getKey().startsWith("/api/")) {
        JsonNode body = responses.path("200").path("content").path("application/json");
        body.path("schema")
            .path("required")
            .forEach(field -> assertThat(answer.body()).contains("\"" + field.asText() + "\":"));
      }
    }
  }

  private static List<String> where(Predicate<EnrichedArticle> wanted) {
    return pages.articles().stream().filter(wanted).map(EnrichedArticle::getId).toList();
  }
}
