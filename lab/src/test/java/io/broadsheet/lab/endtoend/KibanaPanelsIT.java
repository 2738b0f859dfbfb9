package io.broadsheet.lab.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The panels of the dashboard over the seeds, without a Kibana: none may come back empty. */
@ExtendWith(SeededEnvironment.class)
class KibanaPanelsIT {

  private static final Path JAVASCRIPT = Path.of("src", "test", "kibana", "javascript");

  /** Which types of fields each operation of a Lens can work on. */
  private static final Map<String, Set<String>> FITTING =
      Map.of(
          "terms", Set.of("keyword", "boolean"),
          "date_histogram", Set.of("date"),
          "unique_count", Set.of("keyword"),
          "max", Set.of("long", "integer", "double"));

  @TempDir static Path folder;

  private final KibanaObjects objects = new KibanaObjects();
  private final String elasticsearch;

  KibanaPanelsIT(TestEnvironment environment) {
    this.elasticsearch = environment.addresses().elasticsearch();
  }

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    if (Programs.isThere("npm")) {
      new Programs(folder).installJavaScript(JAVASCRIPT);
    }
  }

  @Test
  void everyVegaPanelDrawsSomethingOfTheSeeds() throws Exception {
    List<JsonNode> panels = render(objects.from(), Instant.now().toString());

    assertThat(panels).hasSameSizeAs(objects.ofType("visualization"));
    for (JsonNode panel : panels) {
      assertThat(panel.get("problems")).as(panel.toString()).isEmpty();
      assertThat(panel.get("requests")).as(panel.toString()).isNotEmpty();
      assertThat(panel.get("requests").findValues("rows"))
          .as(panel.toString())
          .allMatch(rows -> rows.asInt() > 0);
      assertThat(panel.get("marks").findValues("items"))
          .as(panel.toString())
          .isNotEmpty()
          .allMatch(items -> items.asInt() > 0);
    }
  }

  @Test
  void aClickOnAVegaPanelFiltersEveryPanel() throws Exception {
    for (JsonNode panel : render(objects.from(), Instant.now().toString())) {
      JsonNode clicked = panel.get("clicked");
      assertThat(clicked).as(panel.toString()).isNotEmpty();
      for (String name : List.of("articles", "mentions")) {
        try (var index = new IndexAsked(elasticsearch, name)) {
          assertThat(index.hits(IndexAsked.only(clicked.get("query")), "day"))
              .as(name + " " + clicked)
              .isNotEmpty();
        }
      }
    }
  }

  @Test
  void aControlOffersValuesOfAFieldThatBothIndicesHave() throws Exception {
    JsonNode group = objects.ofType("dashboard").getFirst().at("/attributes/controlGroupInput");
    for (JsonNode control : KibanaObjects.read(group.get("panelsJSON").asText())) {
      String field = control.at("/explicitInput/fieldName").asText();
      for (String name : List.of("articles", "mentions")) {
        try (var index = new IndexAsked(elasticsearch, name)) {
          assertThat(index.typeOf(field).asText()).as(field).isEqualTo("keyword");
        }
      }
    }
  }

  @Test
  void aPanelWithoutDataIsNoticedAndStaysInOrder() throws Exception {
    for (JsonNode panel : render("1999-01-01T00:00:00Z", "1999-12-31T00:00:00Z")) {
      assertThat(panel.get("problems")).as(panel.toString()).isEmpty();
      assertThat(panel.get("requests").findValues("rows"))
          .as(panel.toString())
          .isNotEmpty()
          .allMatch(rows -> rows.asInt() == 0);
    }
  }

  @Test
  void everyLensCountsFieldsOfFittingTypesAndFindsSomethingInTheSeeds() throws Exception {
    assertThat(objects.ofType("lens")).isNotEmpty();
    for (JsonNode lens : objects.ofType("lens")) {
      JsonNode view = objects.dataView(lens);
      List<JsonNode> columns = KibanaObjects.columns(lens);
      try (var index = new IndexAsked(elasticsearch, view.get("title").asText())) {
        for (JsonNode column : columns) {
          assertFits(index, column);
        }
        ArrayNode filters = IndexAsked.within(view, objects.from());
        filters.addAll(IndexAsked.query(lens));
        assertNothingEmpty(index.lens(columns, filters), columns);
      }
    }
  }

  @Test
  void everyTableShowsFieldsThatThereAreAndFindsSomethingInTheSeeds() throws Exception {
    assertThat(objects.ofType("search")).isNotEmpty();
    for (JsonNode search : objects.ofType("search")) {
      JsonNode view = objects.dataView(search);
      ArrayNode filters = IndexAsked.within(view, objects.from());
      KibanaObjects.searchSource(search)
          .get("filter")
          .forEach(filter -> filters.add(filter.get("query")));
      try (var index = new IndexAsked(elasticsearch, view.get("title").asText())) {
        for (JsonNode column : search.at("/attributes/columns")) {
          assertThat(index.typeOf(column.asText()).asText()).as(column.asText()).isNotEmpty();
        }
        String sort = search.at("/attributes/sort/0/0").asText();
        assertThat(index.hits(filters, sort))
            .as(search.at("/attributes/title").asText())
            .isNotEmpty();
      }
    }
  }

  @Test
  void everyDataViewNamesAndFormatsFieldsThatThereAre() throws Exception {
    for (JsonNode object : objects.ofType("index-pattern")) {
      JsonNode view = object.get("attributes");
      try (var index = new IndexAsked(elasticsearch, view.get("title").asText())) {
        for (String attribute : List.of("fieldFormatMap", "fieldAttrs")) {
          for (var field : KibanaObjects.read(view.get(attribute).asText()).properties()) {
            assertThat(index.typeOf(field.getKey()).asText()).as(field.getKey()).isNotEmpty();
          }
        }
        if (view.has("timeFieldName")) {
          assertThat(index.typeOf(view.get("timeFieldName").asText()).asText()).isEqualTo("date");
        }
      }
    }
  }

  private static void assertFits(IndexAsked index, JsonNode column)
      throws IOException, InterruptedException {
    String operation = column.get("operationType").asText();
    if (FITTING.containsKey(operation)) {
      String field = column.get("sourceField").asText();
      assertThat(FITTING.get(operation)).as(field).contains(index.typeOf(field).asText());
    }
  }

  /** Goes down the first bucket of each level to the metric. */
  private static void assertNothingEmpty(JsonNode answer, List<JsonNode> columns) {
    JsonNode level = answer.get("aggregations");
    long count = answer.at("/hits/total/value").asLong();
    for (JsonNode column : columns) {
      String label = column.get("label").asText();
      switch (column.get("operationType").asText()) {
        case "terms", "date_histogram" -> {
          assertThat(level.at("/next/buckets")).as(label).isNotEmpty();
          level = level.at("/next/buckets/0");
          count = level.get("doc_count").asLong();
        }
        case "unique_count", "max" ->
            assertThat(level.at("/metric/value").asDouble()).as(label).isPositive();
        default -> assertThat(count).as(label).isPositive();
      }
    }
  }

  private List<JsonNode> render(String from, String to) throws Exception {
    assumeTrue(Programs.isThere("npm"), "Left out: npm is missing (Debian: nodejs npm).");
    Path ndjson = Files.write(folder.resolve("objects.ndjson"), objects.ndjson());
    String[] command = {
      "node", "render.js", elasticsearch, ndjson.toString(), folder.toString(), from, to
    };
    return new Programs(folder).run(command).stream().map(KibanaObjects::read).toList();
  }
}
