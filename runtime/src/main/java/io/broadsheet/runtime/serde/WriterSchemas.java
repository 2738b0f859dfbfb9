package io.broadsheet.runtime.serde;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * The schemas by which values of one topic may be written: those that the registry has under the
 * topic's own subject. Anybody may register any schema under some other one. What was admitted is
 * remembered; what was not is asked for again, since the id may be given to a good schema later.
 */
final class WriterSchemas {

  private final SchemaRegistryClient registry;
  private final String subject;
  private final Schema expected;
  private final Map<Integer, Schema> admitted = new ConcurrentHashMap<>();

  WriterSchemas(SchemaRegistryClient registry, String subject, Schema expected) {
    this.registry = registry;
    this.subject = subject;
    this.expected = expected;
  }

  /** What a schema id is good for. */
  sealed interface Admission {

    /** The schema may be read by. */
    record Admitted(Schema schema) implements Admission {}

    /** It may not. */
    record Refused(String reason, String message) implements Admission {}
  }

  /** Looks at a schema id once, and asks the registry for it if need be. */
  Admission of(int id) throws IOException, RestClientException {
    Schema known = admitted.get(id);
    return known != null ? new Admission.Admitted(known) : admit(id);
  }

  private Admission admit(int id) throws IOException, RestClientException {
    ParsedSchema parsed = registry.getSchemaById(id);
    if (!(parsed.rawSchema() instanceof Schema writer)) {
      return refused("not-avro", "Schema " + id + " of the registry is not an Avro schema");
    }
    // With a default for every field, Avro would make an empty record of any other one.
    if (!writer.getFullName().equals(expected.getFullName())) {
      return refused(
          "wrong-type", "The value is a " + writer.getName() + ", no " + expected.getName());
    }
    if (isRecursive(writer, new HashSet<>(), new HashSet<>())) {
      return refused("bad-avro", "Schema " + id + " of the registry contains itself");
    }
    try {
      registry.getId(subject, parsed);
    } catch (RestClientException e) {
      if (RegistryDecoder.isUnknown(e)) {
        return refused(
            "unknown-schema", "The registry has schema " + id + ", but not as " + subject);
      }
      throw e;
    }
    admitted.put(id, writer);
    return new Admission.Admitted(writer);
  }

  /** Whether a record can hold another one of its own kind, and so be nested without an end. */
  static boolean isRecursive(Schema schema, Set<String> above, Set<String> done) {
    return switch (schema.getType()) {
      case RECORD -> {
        String name = schema.getFullName();
        if (!above.add(name)) {
          yield true;
        }
        boolean recursive =
            done.add(name)
                && schema.getFields().stream()
                    .anyMatch(field -> isRecursive(field.schema(), above, done));
        above.remove(name);
        yield recursive;
      }
      case ARRAY -> isRecursive(schema.getElementType(), above, done);
      case MAP -> isRecursive(schema.getValueType(), above, done);
      case UNION -> anyRecursive(schema.getTypes(), above, done);
      default -> false;
    };
  }

  private static boolean anyRecursive(List<Schema> types, Set<String> above, Set<String> done) {
    return types.stream().anyMatch(type -> isRecursive(type, above, done));
  }

  private static Admission refused(String reason, String message) {
    return new Admission.Refused(reason, message);
  }
}
