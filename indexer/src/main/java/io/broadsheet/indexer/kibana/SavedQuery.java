package io.broadsheet.indexer.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A query that readers load by its title, in Discover as on the dashboard. */
final class SavedQuery {

  private SavedQuery() {}

  static ObjectNode of(JsonNode saved, SavedObjectNames environment) {
    ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    attributes.put("title", environment.title(saved.get("title").asText()));
    attributes.set("description", saved.get("description"));
    attributes.putObject("query").put("language", "kuery").set("query", saved.get("query"));
    attributes.putArray("filters");
    String id = environment.id(saved.get("name").asText());
    return SavedObject.of(SavedObjectType.QUERY, id, attributes);
  }
}
