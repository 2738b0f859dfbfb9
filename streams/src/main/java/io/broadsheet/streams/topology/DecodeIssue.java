package io.broadsheet.streams.topology;

import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.RawIssue;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Record;

/** Reads issues from the bytes of their topic. */
final class DecodeIssue {

  private static final String STAGE = "decode";
  private static final int MAGIC = 0;
  private static final int HEADER_BYTES = 1 + Integer.BYTES;

  private final String topic;
  private final SchemaRegistryClient registry;
  private final RegistryPatience patience;
  private final Deserializer<RawIssue> deserializer;

  DecodeIssue(
      String topic,
      RegistryConnection connection,
      SchemaRegistryClient registry,
      RegistryPatience patience) {
    this.topic = topic;
    this.registry = registry;
    this.patience = patience;
    this.deserializer = RegistrySerde.deserializer(connection, registry);
  }

  /**
   * The issue that {@code record} holds.
   *
   * @throws BadDataException if it holds none
   */
  IssueWork.Decoded decode(Record<byte[], byte[]> record) {
    String id = id(record.key());
    if (record.value() == null) {
      return new IssueWork.Decoded(id, Optional.empty());
    }
    requireKnownSchema(record.value());
    RawIssue issue = read(record.value());
    if (!issue.getIssueId().equals(id)) {
      throw bad("key-differs", "the record's key is not the id of the issue in its value");
    }
    return new IssueWork.Decoded(id, Optional.of(issue));
  }

  private static String id(byte[] key) {
    if (key == null || key.length == 0) {
      throw bad("no-key", "the record has no key; the key must be the issue id");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
    } catch (CharacterCodingException e) {
      throw bad("bad-key", "the record's key is not UTF-8");
    }
  }

  /** Asked for apart from reading, so that trouble with the registry is told from bad bytes. */
  private void requireKnownSchema(byte[] value) {
    if (value.length < HEADER_BYTES || value[0] != MAGIC) {
      throw bad("not-avro", "the value does not start like a value with a schema id");
    }
    int id = ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
    try {
      patience.answer(() -> registry.getSchemaById(id));
    } catch (RegistryPatience.NotFoundException e) {
      throw bad("unknown-schema", "the registry does not know the schema id " + id);
    }
  }

  private RawIssue read(byte[] value) {
    try {
      if (deserializer.deserialize(topic, value) instanceof RawIssue issue) {
        return issue;
      }
      throw bad("wrong-type", "the value is not a RawIssue");
    } catch (ClassCastException e) {
      throw bad("wrong-type", "the value is not a RawIssue");
    } catch (org.apache.kafka.common.errors.SerializationException | IndexOutOfBoundsException e) {
      throw bad("bad-avro", "the value cannot be read by the schema that it names");
    }
  }

  private static BadDataException bad(String reason, String message) {
    return new BadDataException(STAGE, reason, message);
  }
}
