package io.broadsheet.indexer.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SavedObjectsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int COLUMNS = 48;

  private final List<JsonNode> objects = objects("", "http://127.0.0.1:7083");

  @Test
  void everyReferenceLeadsToAnObjectOfItsType() {
    Set<String> there = objects.stream().map(SavedObjectsTest::key).collect(Collectors.toSet());

    assertThat(objects).flatExtracting(object -> children(object.get("references"))).isNotEmpty();
    assertThat(objects)
        .flatExtracting(object -> children(object.get("references")))
        .allSatisfy(reference -> assertThat(there).contains(key(reference)));
  }

  @Test
  void everyReferenceIsUsedAndEveryUseHasItsReference() {
    for (JsonNode object : objects) {
      assertThat(new TreeSet<>(names(object.get("references"))))
          .as(key(object))
          .isEqualTo(used(object));
    }
  }

  @Test
  void noTwoObjectsHaveOneId() {
    assertThat(objects.stream().map(SavedObjectsTest::key)).doesNotHaveDuplicates();
  }

  @Test
  void everyObjectSaysWhoseFormatItHas() {
    assertThat(objects)
        .allSatisfy(
            object -> {
              assertThat(object.path("coreMigrationVersion").asText()).isNotEmpty();
              assertThat(object.path("typeMigrationVersion").asText()).isNotEmpty();
              assertThat(object.at("/attributes/title").asText()).isNotEmpty();
            });
  }

  /** Of the schema of dashboards in Kibana's sources, which forbids others. */
  @Test
  void theDashboardHasOnlyAttributesThatKibanaKnows() {
    assertThat(dashboard().get("attributes").fieldNames())
        .toIterable()
        .isSubsetOf(
            "title",
            "description",
            "kibanaSavedObjectMeta",
            "timeRestore",
            "timeFrom",
            "timeTo",
            "refreshInterval",
            "controlGroupInput",
            "panelsJSON",
            "optionsJSON",
            "hits",
            "version");
    assertThat(dashboard().at("/attributes/controlGroupInput").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "controlStyle", "chainingSystem", "panelsJSON", "ignoreParentSettingsJSON");
  }

  @Test
  void readersChooseNewspaperTypeAndEntitiesAboveTheDashboard() {
    JsonNode controls = read(dashboard().at("/attributes/controlGroupInput/panelsJSON").asText());

    assertThat(controls.fieldNames())
        .toIterable()
        .containsExactly("newspaper", "type", "people", "organizations", "places");
    assertThat(controls)
        .allSatisfy(
            control -> {
              assertThat(control.get("type").asText()).isEqualTo("optionsListControl");
              assertThat(control.at("/explicitInput/title").asText()).isNotEmpty();
            });
  }

  /** Kibana offers "open in Discover" on a Lens of one layer over a data view with a time field. */
  @Test
  void everyLensOpensInDiscover() {
    assertThat(ofType("lens"))
        .isNotEmpty()
        .allSatisfy(
            lens -> {
              assertThat(lens.at("/attributes/state/datasourceStates/formBased/layers")).hasSize(1);
              String view = lens.at("/references/0/id").asText();
              assertThat(find("index-pattern", view).get("attributes").has("timeFieldName"))
                  .isTrue();
            });
  }

  @Test
  void everyVegaPictureIsOfTheVersionThatAllKibanasKnow() {
    assertThat(ofType("visualization"))
        .allSatisfy(
            panel ->
                assertThat(specification(panel).get("$schema").asText())
                    .isEqualTo("https://vega.github.io/schema/vega/v5.json"));
  }

  @Test
  void everyClickFiltersByADataViewThatIsThere() {
    assertThat(ofType("visualization"))
        .allSatisfy(
            panel ->
                assertThat(specification(panel).toString())
                    .contains("kibanaAddFilter(", "'articles'")
                    .doesNotContain("{index:"));
  }

  @Test
  void savedQueriesHoldOnlyWhatKibanaKnows() {
    assertThat(ofType("query"))
        .hasSize(3)
        .allSatisfy(
            query ->
                assertThat(query.get("attributes").fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("title", "description", "query", "filters"));
  }

  @Test
  void opensOnARangeOfTimeOfItsOwn() {
    JsonNode attributes = dashboard().get("attributes");

    assertThat(attributes.get("timeRestore").asBoolean()).isTrue();
    assertThat(attributes.get("timeFrom").asText()).isEqualTo("2021-01-01T00:00:00.000Z");
    assertThat(attributes.get("timeTo").asText()).isEqualTo("now");
  }

  @Test
  void panelsStandBesideOneAnotherOnTheGrid() {
    Set<List<Integer>> taken = new HashSet<>();
    for (JsonNode panel : parsed(dashboard(), "panelsJSON")) {
      JsonNode grid = panel.get("gridData");
      assertThat(grid.get("x").asInt() + grid.get("w").asInt()).isLessThanOrEqualTo(COLUMNS);
      for (int x = 0; x < grid.get("w").asInt(); x++) {
        for (int y = 0; y < grid.get("h").asInt(); y++) {
          var cell = List.of(grid.get("x").asInt() + x, grid.get("y").asInt() + y);
          assertThat(taken.add(cell)).as("%s at %s", grid.get("i"), cell).isTrue();
        }
      }
    }
  }

  @Test
  void everyFileOfAPanelIsOnTheDashboard() throws IOException, URISyntaxException {
    Path folder = Path.of(SavedObjects.class.getResource("dashboard.json").toURI()).getParent();
    Set<String> shown =
        names(parsed(dashboard(), "panelsJSON"), "panelIndex").collect(Collectors.toSet());

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.matches(".+\\.(vega|lens|search)\\.json"))
                  .map(name -> name.substring(0, name.indexOf('.'))))
          .containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  @Test
  void vegaAsksOnlyIndicesThatHaveADataView() {
    Set<String> titles =
        ofType("index-pattern").map(view -> title(view)).collect(Collectors.toSet());

    assertThat(ofType("visualization").flatMap(panel -> indices(specification(panel)).stream()))
        .isNotEmpty()
        .allSatisfy(index -> assertThat(titles).contains(index));
  }

  @Test
  void vegaAsksNoOtherHost() {
    assertThat(ofType("visualization"))
        .isNotEmpty()
        .allSatisfy(
            panel ->
                assertThat(specification(panel).toString().replace("https://vega.github.io/", ""))
                    .doesNotContain("://", "%file%"));
  }

  @Test
  void whatHasNoDayIsOnAPanelWithoutATimeField() {
    JsonNode toCheck = find("search", "broadsheet-to-check");
    JsonNode view = find("index-pattern", toCheck.get("references").get(0).get("id").asText());

    assertThat(view.get("attributes").has("timeFieldName")).isFalse();
    assertThat(title(view)).isEqualTo("articles");
  }

  @Test
  void thePrefixStandsBeforeEveryIdAndEveryIndex() {
    List<JsonNode> prefixed = objects("test-", "http://127.0.0.1:7083");

    assertThat(prefixed).extracting(object -> object.get("id").asText()).allMatch(this::isOfTest);
    assertThat(prefixed)
        .flatExtracting(object -> children(object.get("references")))
        .extracting(reference -> reference.get("id").asText())
        .allMatch(this::isOfTest);
    assertThat(
            prefixed.stream()
                .filter(object -> object.get("type").asText().equals("index-pattern"))
                .map(SavedObjectsTest::title))
        .allMatch(title -> title.startsWith("test-"));
    assertThat(
            prefixed.stream()
                .filter(object -> object.get("type").asText().equals("visualization"))
                .flatMap(panel -> indices(specification(panel)).stream()))
        .allMatch(index -> index.startsWith("test-"));
    assertThat(
            prefixed.stream()
                .filter(object -> object.get("type").asText().equals("visualization"))
                .map(panel -> specification(panel).toString()))
        .allMatch(specification -> specification.contains("'test-articles'"));
  }

  @Test
  void articlesOpenInTheExplorerThatWeAreTold() {
    JsonNode view =
        objects("", "https://news.example/explorer/").stream()
            .filter(object -> object.get("id").asText().equals("broadsheet-articles"))
            .filter(object -> object.get("type").asText().equals("index-pattern"))
            .findFirst()
            .orElseThrow();

    assertThat(parsed(view, "fieldFormatMap").at("/id/params/urlTemplate").asText())
        .isEqualTo("https://news.example/explorer/?article={{value}}");
  }

  @Test
  void theSameEnvironmentGivesTheSameBytes() {
    var environment = new SavedObjectNames("", "http://127.0.0.1:7083");

    assertThat(SavedObjects.of(environment).ndjson())
        .isEqualTo(SavedObjects.of(environment).ndjson());
  }

  @Test
  void refusesAPrefixThatNoIndexMayHave() {
    assertThatThrownBy(() -> new SavedObjectNames("Test", "http://127.0.0.1:7083"))
        .isInstanceOf(StopException.class)
        .hasMessageContaining("The prefix Test");
  }

  private boolean isOfTest(String id) {
    return id.startsWith("test-broadsheet-");
  }

  /** The names by which the attributes of an object refer to others. */
  private static Set<String> used(JsonNode object) {
    Set<String> used = new TreeSet<>();
    switch (object.get("type").asText()) {
      case "lens" ->
          object
              .at("/attributes/state/datasourceStates/formBased/layers")
              .fieldNames()
              .forEachRemaining(layer -> used.add("indexpattern-datasource-layer-" + layer));
      case "dashboard" -> {
        parsed(object, "panelsJSON")
            .forEach(
                panel ->
                    used.add(
                        panel.get("panelIndex").asText()
                            + ":"
                            + panel.get("panelRefName").asText()));
        read(object.at("/attributes/controlGroupInput/panelsJSON").asText())
            .fieldNames()
            .forEachRemaining(
                control -> used.add("controlGroup_" + control + ":optionsListDataView"));
      }
      case "search" -> {
        JsonNode meta = object.at("/attributes/kibanaSavedObjectMeta");
        used.addAll(read(meta.get("searchSourceJSON").asText()).findValuesAsText("indexRefName"));
      }
      default -> {}
    }
    return used;
  }

  private JsonNode dashboard() {
    return find("dashboard", "broadsheet-dashboard");
  }

  private JsonNode find(String type, String id) {
    return ofType(type)
        .filter(object -> object.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Stream<JsonNode> ofType(String type) {
    return objects.stream().filter(object -> object.get("type").asText().equals(type));
  }

  private static JsonNode specification(JsonNode panel) {
    return read(parsed(panel, "visState").at("/params/spec").asText());
  }

  private static List<String> indices(JsonNode specification) {
    var indices = new ArrayList<String>();
    specification.findValues("url").forEach(url -> indices.add(url.get("index").asText()));
    return indices;
  }

  private static List<JsonNode> objects(String prefix, String explorer) {
    byte[] ndjson = SavedObjects.of(new SavedObjectNames(prefix, explorer)).ndjson();
    return new String(ndjson, StandardCharsets.UTF_8).lines().map(SavedObjectsTest::read).toList();
  }

  private static JsonNode parsed(JsonNode object, String attribute) {
    return read(object.get("attributes").get(attribute).asText());
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }

  private static String title(JsonNode object) {
    return object.at("/attributes/title").asText();
  }

  private static String key(JsonNode object) {
    return object.get("type").asText() + " " + object.get("id").asText();
  }

  private static List<String> names(JsonNode references) {
    return names(references, "name").toList();
  }

  private static Stream<String> names(JsonNode nodes, String field) {
    return children(nodes).stream().map(node -> node.get(field).asText());
  }

  private static List<JsonNode> children(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).toList();
  }
}
