package io.broadsheet.indexer.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The frame that every saved object has, and the search that most of them hold. */
final class SavedObject {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The last version in which the core of Kibana changed the frame of saved objects. */
  private static final String CORE_VERSION = "8.8.0";

  private SavedObject() {}

  /**
   * An object without references. Kibana brings its attributes from the version of its type up to
   * its own.
   */
  static ObjectNode of(SavedObjectType type, String id, ObjectNode attributes) {
    ObjectNode object = NODES.objectNode();
    object.put("type", type.kibanaName());
    object.put("id", id);
    object.set("attributes", attributes);
    object.set("references", NODES.arrayNode());
    object.put("coreMigrationVersion", CORE_VERSION);
    object.put("typeMigrationVersion", type.version());
    object.put("managed", false);
    return object;
  }

  /** Lets {@code object} refer to another under a name that its attributes use. */
  static void refer(ObjectNode object, String name, SavedObjectType type, String id) {
    ((ArrayNode) object.get("references"))
        .addObject()
        .put("name", name)
        .put("type", type.kibanaName())
        .put("id", id);
  }

  /** The {@code kibanaSavedObjectMeta} of a search over everything. */
  static ObjectNode everything() {
    return meta(searchSource());
  }

  /** The {@code kibanaSavedObjectMeta} of a search, which Kibana keeps as a string. */
  static ObjectNode meta(JsonNode searchSource) {
    return NODES.objectNode().put("searchSourceJSON", searchSource.toString());
  }

  /** A search without words and filters. */
  static ObjectNode searchSource() {
    ObjectNode source = NODES.objectNode();
    source.putObject("query").put("query", "").put("language", "kuery");
    source.putArray("filter");
    return source;
  }
}
