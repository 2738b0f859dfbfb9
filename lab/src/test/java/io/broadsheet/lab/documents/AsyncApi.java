package io.broadsheet.lab.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The topics as an AsyncAPI 3 document, made of the code that sets them up. */
final class AsyncApi {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";
  private static final List<String> OF_ENRICHED =
      List.of(HeaderNames.REVISION, HeaderNames.MENTIONS);
  private static final List<String> OF_DEAD_LETTERS =
      List.of(
          HeaderNames.ERROR_STAGE,
          HeaderNames.ERROR_REASON,
          HeaderNames.ERROR_MESSAGE,
          HeaderNames.ERROR_TOPIC,
          HeaderNames.ERROR_PARTITION,
          HeaderNames.ERROR_OFFSET,
          HeaderNames.ERROR_TIME,
          HeaderNames.ERROR_POINTER,
          HeaderNames.ERROR_DISCARDED);

  private final Topics topics = Topics.of("");
  private final ObjectNode document = JSON.createObjectNode();
  private final ObjectNode channels = JSON.createObjectNode();
  private final ObjectNode operations = JSON.createObjectNode();

  /** The document, as it is kept among the documents. */
  static String text() {
    return new AsyncApi().document().toPrettyString() + "\n";
  }

  private JsonNode document() {
    document.put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Topics of Broadsheet")
        .put("version", "0.1.0")
        .put(
            "description",
            "Keys are UTF-8 strings, values Avro in Confluent's wire format with the schema id of"
                + " the registry. A null value is a tombstone. Read with"
                + " isolation.level=read_committed. The names may have a prefix.");
    document.put("defaultContentType", "application/octet-stream");
    channel("issues", topics.issues(), "The newest text of each issue, by issue id.", List.of());
    channel(
        "articles",
        topics.articles(),
        "The articles of each page, by article id.",
        List.of(HeaderNames.REVISION));
    channel(
        "enrichedArticles",
        topics.enriched(),
        "Articles with dates, entities and quantities, by article id.",
        OF_ENRICHED);
    channel(
        "coverage",
        topics.coverage(),
        "How often an entity was covered on a day, by entityId|day.",
        List.of(HeaderNames.REVISION));
    channel(
        "deadLetters",
        topics.deadLetters(),
        "What could not be processed, as it came, by its own key.",
        OF_DEAD_LETTERS);
    operations.putObject("publishIssue").put("action", "receive").set("channel", ref("issues"));
    document.set("channels", channels);
    document.set("operations", operations);
    return document;
  }

  private void channel(String name, Topic topic, String description, List<String> headers) {
    ObjectNode channel = channels.putObject(name);
    channel.put("address", topic.name()).put("description", description);
    ObjectNode message = channel.putObject("messages").putObject("record");
    ObjectNode properties =
        message.putObject("headers").put("type", "object").putObject("properties");
    headers.forEach(header -> properties.putObject(header).put("type", "string"));
    switch (topic.value()) {
      case Topic.Value.Avro(var schema) -> {
        ObjectNode payload = message.putObject("payload").put("schemaFormat", AVRO);
        payload.set("schema", parsed(schema.toString()));
      }
      case Topic.Value.Bytes() -> message.putObject("payload").put("type", "string");
    }
    message
        .putObject("bindings")
        .putObject("kafka")
        .put("bindingVersion", "0.5.0")
        .putObject("key")
        .put("type", "string");
    channel.putObject("bindings").set("kafka", binding(topic));
    operations
        .putObject("consume" + Character.toUpperCase(name.charAt(0)) + name.substring(1))
        .put("action", "send")
        .set("channel", ref(name));
  }

  private static ObjectNode binding(Topic topic) {
    ObjectNode binding = JSON.createObjectNode().put("bindingVersion", "0.5.0");
    binding.put("topic", topic.name());
    ObjectNode settings = binding.putObject("topicConfiguration");
    Map<String, String> sorted = new TreeMap<>(topic.settings());
    settings.putArray("cleanup.policy").add(sorted.get("cleanup.policy"));
    for (String number : List.of("delete.retention.ms", "max.message.bytes")) {
      if (sorted.containsKey(number)) {
        settings.put(number, Long.parseLong(sorted.get(number)));
      }
    }
    return binding;
  }

  private static ObjectNode ref(String channel) {
    return JSON.createObjectNode().put("$ref", "#/channels/" + channel);
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
