package io.broadsheet.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.KnownNames;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a careful reader finds on the five real pages must be found. */
class SeedEntitiesTest {
  private static final Path SEEDS = Path.of("..", "seeds");
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<String> pages() throws IOException {
    List<String> pages = new ArrayList<>();
    gold().fieldNames().forEachRemaining(pages::add);
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void findsPeopleWithTheirOffices(String page) throws IOException {
    for (Read article : read(page)) {
      for (JsonNode person : article.gold().path("persons")) {
        List<String> offices = new ArrayList<>();
        person.get("roles").forEach(role -> offices.add(role.asText()));
        assertThat(article.found())
            .filteredOn(entity -> entity.type() == NamedEntityType.PERSON)
            .filteredOn(entity -> entity.name().equals(person.get("name").asText()))
            .as("%s in %s", person, page)
            .singleElement()
            .extracting(FoundEntity::offices)
            .isEqualTo(offices);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void findsOrganizationsPlacesDocumentsAndProjects(String page) throws IOException {
    for (Read article : read(page)) {
      assertFound(article, "organizations", NamedEntityType.ORGANIZATION);
      assertFound(article, "places", NamedEntityType.PLACE);
      assertFound(article, "documents", NamedEntityType.DOCUMENT);
      assertFound(article, "projects", NamedEntityType.PROJECT);
    }
  }

  private static void assertFound(Read article, String list, NamedEntityType type) {
    for (JsonNode name : article.gold().path(list)) {
      assertThat(article.found())
          .filteredOn(entity -> entity.type() == type)
          .as("%s among %s", name, list)
          .anyMatch(entity -> isNamed(entity, name.asText()));
    }
  }

  private static boolean isNamed(FoundEntity entity, String name) {
    return entity.name().equals(name)
        || entity.mentions().stream().anyMatch(mention -> mention.text().equals(name));
  }

  private record Read(JsonNode gold, List<FoundEntity> found) {}

  private static List<Read> read(String page) throws IOException {
    List<String> texts = articles(page);
    KnownNames evidence = Finders.FINDER.known(texts);
    List<Read> read = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      JsonNode gold = gold().get(page).get("articles").get(i);
      read.add(new Read(gold, Finders.FINDER.find(texts.get(i), evidence)));
    }
    return read;
  }

  private static JsonNode gold() throws IOException {
    return JSON.readTree(Files.readString(SEEDS.resolve("gold/entities.json")));
  }

  /** The articles of a page as the splitter should make them. */
  private static List<String> articles(String page) throws IOException {
    String text = Files.readString(SEEDS.resolve(page + ".txt")).replace("\uFEFF", "");
    JsonNode gold = JSON.readTree(Files.readString(SEEDS.resolve("gold/" + page + ".json")));
    List<String> articles = new ArrayList<>();
    for (JsonNode article : gold.get("articles")) {
      List<String> parts = new ArrayList<>();
      for (String part : List.of("kicker", "headline", "deck", "byline")) {
        parts.add(joined(text, article.path(part)));
      }
      for (JsonNode section : article.get("sections")) {
        parts.add(joined(text, section.get("heading")));
        section.get("paragraphs").forEach(spans -> parts.add(joined(text, spans)));
      }
      article.get("captions").forEach(spans -> parts.add(joined(text, spans)));
      parts.removeIf(String::isEmpty);
      articles.add(String.join("\n", parts));
    }
    return articles;
  }

  private static String joined(String text, JsonNode spans) {
    StringBuilder joined = new StringBuilder();
    for (JsonNode span : spans) {
      int start = text.offsetByCodePoints(0, span.get(0).asInt());
      int end = text.offsetByCodePoints(0, span.get(1).asInt());
      joined.append(text, start, end);
    }
    return joined.toString();
  }
}
