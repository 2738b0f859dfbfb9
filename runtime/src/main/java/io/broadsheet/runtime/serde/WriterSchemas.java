package io.broadsheet.runtime.serde;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * The schemas by which values of one topic may be written: those that the registry has under the
 * topic's own subject. Anybody may register any schema under some other one. What was admitted is
 * remembered; what was not is asked for again after a while, since the id may be given to a good
 * schema later.
 */
final class WriterSchemas {

  /** Long for a row of bad records, and short for whoever registers a schema too late. */
  static final Duration REFUSED_FOR = Duration.ofSeconds(10);

  /** Whoever sends more ids than these in a while has each of them asked for. */
  private static final int MOST_REFUSALS = 10_000;

  private final SchemaRegistryClient registry;
  private final String subject;
  private final Schema expected;
  private final InstantSource clock;
  private final Map<Integer, Schema> admitted = new ConcurrentHashMap<>();
  private final Map<Integer, Refusal> refusals = new ConcurrentHashMap<>();

  WriterSchemas(
      SchemaRegistryClient registry, String subject, Schema expected, InstantSource clock) {
    this.registry = registry;
    this.subject = subject;
    this.expected = expected;
    this.clock = clock;
  }

  private record Refusal(Admission.Refused answer, Instant until) {}

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
    if (known != null) {
      return new Admission.Admitted(known);
    }
    Refusal before = refusals.get(id);
    return before != null && before.until().isAfter(clock.instant()) ? before.answer() : ask(id);
  }

  private Admission ask(int id) throws IOException, RestClientException {
    Admission answer = admit(id);
    switch (answer) {
      case Admission.Admitted(Schema schema) -> {
        admitted.put(id, schema);
        refusals.remove(id);
      }
      case Admission.Refused refused -> remember(id, refused);
    }
    return answer;
  }

  private void remember(int id, Admission.Refused refused) {
    Instant now = clock.instant();
    if (refusals.size() >= MOST_REFUSALS) {
      refusals.values().removeIf(refusal -> !refusal.until().isAfter(now));
    }
    if (refusals.size() < MOST_REFUSALS) {
      refusals.put(id, new Refusal(refused, now.plus(REFUSED_FOR)));
    }
  }

  private Admission admit(int id) throws IOException, RestClientException {
    ParsedSchema parsed;
    try {
      parsed = registry.getSchemaById(id);
    } catch (RestClientException e) {
      if (RegistryDecoder.isUnknown(e)) {
        return refused("unknown-schema", "The schema registry does not know schema " + id);
      }
      throw e;
    }
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
