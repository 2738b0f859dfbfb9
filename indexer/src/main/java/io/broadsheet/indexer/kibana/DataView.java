package io.broadsheet.indexer.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A data view: an index, its time field, and how its fields are called and shown. */
final class DataView {

  private static final String EXPLORER = "{explorer}";

  private DataView() {}

  static ObjectNode of(JsonNode view, SavedObjectNames environment) {
    ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    attributes.put("title", environment.index(view.get("index").asText()));
    attributes.put("name", environment.title(view.get("title").asText()));
    if (view.has("timeField")) {
      attributes.put("timeFieldName", view.get("timeField").asText());
    }
    String formats = view.get("formats").toString();
    attributes.put("fieldFormatMap", formats.replace(EXPLORER, environment.explorerUrl()));
    attributes.put("fieldAttrs", labels(view.get("labels")).toString());
    attributes.put("fields", "[]");
    attributes.put("runtimeFieldMap", "{}");
    attributes.put("sourceFilters", "[]");
    attributes.put("typeMeta", "{}");
    String id = environment.id(view.get("name").asText());
    return SavedObject.of(SavedObjectType.DATA_VIEW, id, attributes);
  }

  private static ObjectNode labels(JsonNode labels) {
    ObjectNode attributes = JsonNodeFactory.instance.objectNode();
    labels
        .properties()
        .forEach(
            label ->
                attributes.putObject(label.getKey()).put("customLabel", label.getValue().asText()));
    return attributes;
  }
}
