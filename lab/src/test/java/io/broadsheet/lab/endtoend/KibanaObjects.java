package io.broadsheet.lab.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.indexer.kibana.SavedObjectNames;
import io.broadsheet.indexer.kibana.SavedObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** The saved objects as Kibana gets them, and the requests that it would send for some of them. */
final class KibanaObjects {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final byte[] ndjson =
      SavedObjects.of(new SavedObjectNames("", "http://127.0.0.1:7083")).ndjson();
  private final List<JsonNode> all =
      new String(ndjson, StandardCharsets.UTF_8).lines().map(KibanaObjects::read).toList();

  byte[] ndjson() {
    return ndjson.clone();
  }

  List<JsonNode> ofType(String type) {
    return all.stream().filter(object -> object.get("type").asText().equals(type)).toList();
  }

  /** When the dashboard's range of time begins. */
  String from() {
    return ofType("dashboard").getFirst().at("/attributes/timeFrom").asText();
  }

  /** The attributes of the first data view that {@code object} refers to. */
  JsonNode dataView(JsonNode object) {
    String id = object.at("/references/0/id").asText();
    return ofType("index-pattern").stream()
        .filter(view -> view.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow()
        .get("attributes");
  }

  /** The columns of a Lens of one layer, in their order: buckets from without to within. */
  static List<JsonNode> columns(JsonNode lens) {
    JsonNode layers = lens.at("/attributes/state/datasourceStates/formBased/layers");
    JsonNode layer = layers.elements().next();
    return StreamSupport.stream(layer.get("columnOrder").spliterator(), false)
        .map(id -> layer.get("columns").get(id.asText()))
        .toList();
  }

  /** What a search shows: its source with the filters. */
  static JsonNode searchSource(JsonNode search) {
    return read(search.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON").asText());
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }
}
