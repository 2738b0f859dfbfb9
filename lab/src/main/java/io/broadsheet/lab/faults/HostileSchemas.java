package io.broadsheet.lab.faults;

import io.broadsheet.schemas.Topic;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;

/**
 * Schemas that nobody in good faith would register for a topic. All are compatible with the topic's
 * own, so that a registry takes them.
 *
 * @param foreignId registered, but for another subject
 * @param recursiveId its records hold records of the same kind
 * @param endlessId begins with a list of items that take no bytes
 */
record HostileSchemas(int foreignId, int recursiveId, int endlessId) {

  /** A length of two thousand million. */
  private static final byte[] ENDLESS = {(byte) 0xF0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F};

  private static final int HEAD_BYTES = 5;

  /** Registers them for {@code topic}, if they are not there yet. */
  static HostileSchemas of(SchemaRegistryClient registry, Topic topic) {
    Topic.Value.Avro value = (Topic.Value.Avro) topic.value();
    Schema schema = value.schema();
    String name = schema.getFullName();
    try {
      return new HostileSchemas(
          registry.register(
              topic.subject() + "-foreign", with(schema, "foreign", "[\"null\",\"int\"]", "null")),
          registry.register(
              topic.subject(), with(schema, "nested", "[\"null\",\"" + name + "\"]", "null")),
          registry.register(
              topic.subject(),
              with(schema, "endless", "{\"type\":\"array\",\"items\":\"null\"}", "[]")));
    } catch (IOException | RestClientException e) {
      throw new TrialException("The registry does not take hostile schemas: " + e.getMessage(), e);
    }
  }

  /** A value of the topic, said to be by the foreign schema. */
  byte[] foreign(byte[] value) {
    return ByteBuffer.wrap(value.clone()).putInt(1, foreignId).array();
  }

  /** Records in records, so many deep: each of them begins with the one in it. */
  byte[] nested(int levels) {
    byte[] value = new byte[HEAD_BYTES + levels];
    Arrays.fill(value, HEAD_BYTES, value.length, (byte) 2);
    return ByteBuffer.wrap(value).put(0, (byte) 0).putInt(1, recursiveId).array();
  }

  /** A value that begins with a list of two thousand million items of no bytes. */
  byte[] endless(byte[] value) {
    return ByteBuffer.allocate(value.length + ENDLESS.length)
        .put((byte) 0)
        .putInt(endlessId)
        .put(ENDLESS)
        .put(value, HEAD_BYTES, value.length - HEAD_BYTES)
        .array();
  }

  /** The schema with one more field before its own. */
  private static AvroSchema with(Schema schema, String field, String type, String initial) {
    String fields = "\"fields\":[";
    String json = schema.toString();
    int at = json.indexOf(fields) + fields.length();
    List<String> parts =
        new ArrayList<>(
            List.of(
                json.substring(0, at),
                "{\"name\":\"%s\",\"type\":%s,\"default\":%s},".formatted(field, type, initial),
                json.substring(at)));
    return new AvroSchema(String.join("", parts));
  }
}
