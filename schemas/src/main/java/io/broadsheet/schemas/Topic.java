package io.broadsheet.schemas;

import java.util.Map;
import org.apache.avro.Schema;

/**
 * A topic as a value: its full name, what its values are, and how the broker must keep it. Keys are
 * plain UTF-8 strings everywhere.
 *
 * @param name the full name, prefix included
 * @param value what the values of the topic are
 * @param settings the topic's settings on the broker
 */
public record Topic(String name, Value value, Map<String, String> settings) {

  /** What the values of a topic are. */
  public sealed interface Value {

    /** Avro records with a schema in the registry, under the subject {@code TOPIC-value}. */
    record Avro(Schema schema) implements Value {}

    /** Bytes as they came from elsewhere. */
    record Bytes() implements Value {}
  }

  public Topic {
    settings = Map.copyOf(settings);
  }

  /** The subject of the topic's values in the schema registry. */
  public String subject() {
    return name + "-value";
  }

  @Override
  public String toString() {
    return name;
  }
}
