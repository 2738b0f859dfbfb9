package io.broadsheet.indexer.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a saved object of the file of a panel: a Vega specification, a Lens, or a search. */
final class PanelReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String INDEX = "kibanaSavedObjectMeta.searchSourceJSON.index";
  private static final String FILTER =
      "kibanaSavedObjectMeta.searchSourceJSON.filter[0].meta.index";

  /** The index of an environment within an expression of Vega: {@code {index:articles}}. */
  private static final Pattern INDEX_NAME = Pattern.compile("\\{index:([a-z]+)}");

  private final SavedObjectNames environment;

  PanelReader(SavedObjectNames environment) {
    this.environment = environment;
  }

  /** The saved object of a panel as the layout of the dashboard names it. */
  ObjectNode read(JsonNode panel) {
    String kind = panel.get("kind").asText();
    JsonNode file = Resources.json(panel.get("name").asText() + "." + kind + ".json");
    ObjectNode attributes = NODES.objectNode();
    attributes.put("title", environment.title(panel.get("title").asText()));
    attributes.put("description", "");
    String id = environment.id(panel.get("name").asText());
    return switch (typeOf(panel)) {
      case VISUALIZATION -> vega(file, id, attributes);
      case LENS -> lens(file, id, attributes, dataView(panel));
      case SEARCH -> search(file, id, attributes, dataView(panel));
      case DATA_VIEW, DASHBOARD, QUERY -> throw new IllegalStateException(kind + " is no panel");
    };
  }

  static SavedObjectType typeOf(JsonNode panel) {
    String kind = panel.get("kind").asText();
    return switch (kind) {
      case "vega" -> SavedObjectType.VISUALIZATION;
      case "lens" -> SavedObjectType.LENS;
      case "search" -> SavedObjectType.SEARCH;
      default -> throw new IllegalStateException("There is no kind of panel called " + kind);
    };
  }

  private String dataView(JsonNode panel) {
    return environment.id(panel.get("dataView").asText());
  }

  private ObjectNode vega(JsonNode specification, String id, ObjectNode attributes) {
    ObjectNode state = NODES.objectNode();
    state.set("title", attributes.get("title"));
    state.put("type", "vega");
    state.putArray("aggs");
    state.putObject("params").put("spec", filled(specification).toPrettyString());
    attributes.put("visState", state.toString());
    attributes.put("uiStateJSON", "{}");
    attributes.put("version", 1);
    attributes.set("kibanaSavedObjectMeta", SavedObject.everything());
    return SavedObject.of(SavedObjectType.VISUALIZATION, id, attributes);
  }

  /** With the prefix before indices, and the files that it names in their places. */
  private JsonNode filled(JsonNode node) {
    if (node.path("%file%").isTextual()) {
      return Resources.json(node.get("%file%").asText());
    }
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        field.setValue(filled(field.getValue()));
      }
      if (object.path("url").path("index").isTextual()) {
        ObjectNode url = (ObjectNode) object.get("url");
        url.put("index", environment.index(url.get("index").asText()));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, filled(array.get(i)));
      }
    } else if (node.isTextual()) {
      return NODES.textNode(
          INDEX_NAME
              .matcher(node.asText())
              .replaceAll(name -> Matcher.quoteReplacement(environment.index(name.group(1)))));
    }
    return node;
  }

  private static ObjectNode lens(JsonNode file, String id, ObjectNode attributes, String dataView) {
    attributes.set("visualizationType", file.get("visualizationType"));
    attributes.set("state", file.get("state"));
    ObjectNode lens = SavedObject.of(SavedObjectType.LENS, id, attributes);
    file.at("/state/datasourceStates/formBased/layers")
        .fieldNames()
        .forEachRemaining(
            layer ->
                SavedObject.refer(
                    lens,
                    "indexpattern-datasource-layer-" + layer,
                    SavedObjectType.DATA_VIEW,
                    dataView));
    return lens;
  }

  private static ObjectNode search(
      JsonNode file, String id, ObjectNode attributes, String dataView) {
    attributes.set("columns", file.get("columns"));
    attributes.set("sort", file.get("sort"));
    attributes.set("grid", file.get("grid"));
    attributes.put("hideChart", true);
    attributes.put("isTextBasedQuery", false);
    ObjectNode source = SavedObject.searchSource();
    source.put("indexRefName", INDEX);
    ObjectNode search = SavedObject.of(SavedObjectType.SEARCH, id, attributes);
    SavedObject.refer(search, INDEX, SavedObjectType.DATA_VIEW, dataView);
    if (file.has("only")) {
      source.withArray("filter").add(filter(file.get("only")));
      SavedObject.refer(search, FILTER, SavedObjectType.DATA_VIEW, dataView);
    }
    attributes.set("kibanaSavedObjectMeta", SavedObject.meta(source));
    return search;
  }

  private static ObjectNode filter(JsonNode only) {
    ObjectNode filter = NODES.objectNode();
    filter.putObject("$state").put("store", "appState");
    filter
        .putObject("meta")
        .put("alias", only.get("title").asText())
        .put("type", "custom")
        .put("key", "query")
        .put("value", only.get("query").toString())
        .put("disabled", false)
        .put("negate", false)
        .put("indexRefName", FILTER);
    filter.set("query", only.get("query"));
    return filter;
  }
}
