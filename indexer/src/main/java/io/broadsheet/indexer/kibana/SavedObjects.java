package io.broadsheet.indexer.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What Kibana is given: the data views, the panels, the dashboard and saved queries, made of the
 * readable files beside this class. The same environment gives the same objects with the same ids,
 * so that importing them again replaces them.
 */
public final class SavedObjects {

  private final List<ObjectNode> objects;

  private SavedObjects(List<ObjectNode> objects) {
    this.objects = List.copyOf(objects);
  }

  /** The objects of an environment: data views, panels, the dashboard, saved queries. */
  public static SavedObjects of(SavedObjectNames environment) {
    var layout = Resources.json("dashboard.json");
    var objects = new ArrayList<ObjectNode>();
    for (JsonNode view : Resources.json("data-views.json")) {
      objects.add(DataView.of(view, environment));
    }
    var panels = new PanelReader(environment);
    for (JsonNode panel : layout.get("panels")) {
      objects.add(panels.read(panel));
    }
    objects.add(Dashboard.of(layout, environment));
    for (JsonNode query : Resources.json("saved-queries.json")) {
      objects.add(SavedQuery.of(query, environment));
    }
    return new SavedObjects(objects);
  }

  /** One JSON a line, in UTF-8, as Kibana exports and imports them. */
  public byte[] ndjson() {
    return objects.stream()
        .map(ObjectNode::toString)
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** How many objects these are. */
  public int count() {
    return objects.size();
  }
}
