package io.broadsheet.indexer.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The dashboard: where each panel stands on Kibana's grid of 48 columns, and its range of time. */
final class Dashboard {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Dashboard() {}

  static ObjectNode of(JsonNode layout, SavedObjectNames environment) {
    ObjectNode attributes = NODES.objectNode();
    attributes.put("title", environment.title(layout.get("title").asText()));
    attributes.set("description", layout.get("description"));
    attributes.put("timeRestore", true);
    attributes.set("timeFrom", layout.get("from"));
    attributes.set("timeTo", layout.get("to"));
    attributes.putObject("refreshInterval").put("pause", true).put("value", 60_000);
    attributes.put("optionsJSON", options().toString());
    attributes.set("kibanaSavedObjectMeta", SavedObject.everything());
    attributes.put("version", 1);
    ObjectNode dashboard = SavedObject.of(SavedObjectType.DASHBOARD, id(environment), attributes);
    ArrayNode panels = NODES.arrayNode();
    for (JsonNode panel : layout.get("panels")) {
      panels.add(placed(panel));
      String name = panel.get("name").asText();
      SavedObject.refer(
          dashboard, name + ":panel_" + name, PanelReader.typeOf(panel), environment.id(name));
    }
    attributes.put("panelsJSON", panels.toString());
    Controls.add(layout.get("controls"), dashboard, environment);
    return dashboard;
  }

  /** Its id, which is also the last part of its address. */
  static String id(SavedObjectNames environment) {
    return environment.id("dashboard");
  }

  private static ObjectNode placed(JsonNode panel) {
    String name = panel.get("name").asText();
    ObjectNode placed = NODES.objectNode();
    placed.put("version", SavedObjectType.DASHBOARD.version());
    placed.put("type", PanelReader.typeOf(panel).kibanaName());
    ObjectNode grid = placed.putObject("gridData");
    for (String side : new String[] {"x", "y", "w", "h"}) {
      grid.set(side, panel.get(side));
    }
    grid.put("i", name);
    placed.put("panelIndex", name);
    placed.putObject("embeddableConfig").putObject("enhancements");
    placed.put("panelRefName", "panel_" + name);
    return placed;
  }

  private static ObjectNode options() {
    return NODES
        .objectNode()
        .put("useMargins", true)
        .put("syncColors", true)
        .put("syncCursor", true)
        .put("syncTooltips", false)
        .put("hidePanelTitles", false);
  }
}
