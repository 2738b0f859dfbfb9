package io.broadsheet.lab.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Brings values into a form in which two runs must be equal. */
final class CanonicalForm {

  private static final ObjectMapper JSON =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

  /** A zero byte and the number of a schema. */
  private static final int WIRE_HEAD = 5;

  private CanonicalForm() {}

  static JsonNode json(SpecificRecord value) {
    try {
      return canonical(JSON.readTree(value.toString()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Avro writes its records as JSON", e);
    }
  }

  /** Without the revision, which is a time; coverage names its articles as they came. */
  static JsonNode canonical(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object.remove("revision");
      if (object.get("articleIds") instanceof ArrayNode ids) {
        object.set("articleIds", sorted(ids));
      }
    }
    return json;
  }

  /** The same for all values that are equal as JSON, whatever the order of their fields. */
  static String fingerprint(JsonNode json) {
    try {
      byte[] ordered = JSON.writeValueAsBytes(JSON.treeToValue(json, Object.class));
      return HexFormat.of().formatHex(sha256().digest(ordered));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON can be written as JSON", e);
    }
  }

  /**
   * The same for values on the wire that are equal but for the registry's number of their schema.
   */
  static String fingerprint(byte[] wire) {
    MessageDigest digest = sha256();
    digest.update(wire, WIRE_HEAD, wire.length - WIRE_HEAD);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static ArrayNode sorted(ArrayNode array) {
    List<JsonNode> nodes = new ArrayList<>();
    array.forEach(nodes::add);
    nodes.sort(Comparator.comparing(JsonNode::asText));
    return JSON.createArrayNode().addAll(nodes);
  }
}
