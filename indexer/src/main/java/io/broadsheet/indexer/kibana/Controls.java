package io.broadsheet.indexer.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The lists above the dashboard from which readers choose values of a field of the articles. Kibana
 * 8.19 to 9.3 has them in this form; 9.4 and 9.5 bring it into theirs when they read it.
 */
final class Controls {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String TYPE = "optionsListControl";

  private Controls() {}

  /** Adds the controls to a dashboard, whose data view of articles they ask for values. */
  static void add(JsonNode controls, ObjectNode dashboard, SavedObjectNames environment) {
    ObjectNode panels = NODES.objectNode();
    for (JsonNode control : controls) {
      String name = control.get("name").asText();
      panels.set(name, panel(control, panels.size()));
      SavedObject.refer(
          dashboard,
          "controlGroup_" + name + ":optionsListDataView",
          SavedObjectType.DATA_VIEW,
          environment.id("articles"));
    }
    ObjectNode group = ((ObjectNode) dashboard.get("attributes")).putObject("controlGroupInput");
    group.put("controlStyle", "oneLine");
    group.put("chainingSystem", "HIERARCHICAL");
    group.put("panelsJSON", panels.toString());
    group.put(
        "ignoreParentSettingsJSON",
        NODES
            .objectNode()
            .put("ignoreFilters", false)
            .put("ignoreQuery", false)
            .put("ignoreTimerange", false)
            .put("ignoreValidations", false)
            .toString());
  }

  private static ObjectNode panel(JsonNode control, int order) {
    ObjectNode panel = NODES.objectNode();
    panel.put("order", order).put("width", "medium").put("grow", true).put("type", TYPE);
    ObjectNode input = panel.putObject("explicitInput");
    input.set("id", control.get("name"));
    input.set("fieldName", control.get("name"));
    input.set("title", control.get("title"));
    input.putArray("selectedOptions");
    input.put("searchTechnique", "wildcard");
    return panel;
  }
}
