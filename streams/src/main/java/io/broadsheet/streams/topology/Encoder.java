package io.broadsheet.streams.topology;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topic;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;

/** Writes values as their topics want them, and holds them to the size that topics take. */
final class Encoder {

  /** Kept free for key, headers and the batch's own bytes. */
  private static final int OVERHEAD = 64 * 1024;

  private final RegistryPatience patience;
  private final Serializer<SpecificRecord> serializer;

  Encoder(RegistryConnection connection, SchemaRegistryClient registry, RegistryPatience patience) {
    this.patience = patience;
    this.serializer = RegistrySerde.serializer(connection, registry);
  }

  /**
   * The bytes of {@code value} on {@code topic}.
   *
   * @throws BadDataException if they are too many
   * @throws StopException if the schema is not registered, or the registry stays away
   */
  byte[] encode(Topic topic, SpecificRecord value) {
    byte[] bytes;
    try {
      bytes = patience.answer(() -> serialize(topic, value));
    } catch (RegistryPatience.NotFoundException e) {
      throw new StopException(
          ExitCode.USAGE,
          "The registry has no such schema for "
              + topic.subject()
              + ". Run `broadsheet schemas register` with this version, then start again.",
          e);
    }
    if (bytes.length > Topic.MAX_MESSAGE_BYTES - OVERHEAD) {
      throw new BadDataException(
          "size", "too-large", bytes.length + " bytes are more than " + topic + " takes");
    }
    return bytes;
  }

  private byte[] serialize(Topic topic, SpecificRecord value)
      throws IOException, RestClientException {
    try {
      return serializer.serialize(topic.name(), value);
    } catch (KafkaException e) {
      // The serializer makes some answers of the registry into errors that look like Kafka's.
      switch (e.getCause()) {
        case RestClientException refused -> throw refused;
        case IOException trouble -> throw trouble;
        case null, default -> throw e;
      }
    }
  }
}
