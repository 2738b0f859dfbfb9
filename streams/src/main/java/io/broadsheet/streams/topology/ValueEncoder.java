package io.broadsheet.streams.topology;

import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.serde.RegistryEncoder;
import io.broadsheet.schemas.Limits;
import io.broadsheet.schemas.Topic;
import org.apache.avro.specific.SpecificRecord;

/** Writes values as their topics want them, and holds them to the size that topics take. */
final class ValueEncoder {

  private final RegistryEncoder<SpecificRecord> encoder;

  ValueEncoder(RegistryEncoder<SpecificRecord> encoder) {
    this.encoder = encoder;
  }

  /**
   * The bytes of {@code value} on {@code topic}.
   *
   * @throws BadDataException if they are too many
   * @throws StopException if the schema is not registered, or the registry stays away
   */
  byte[] encode(Topic topic, SpecificRecord value) {
    byte[] bytes = encoder.encode(topic, value).orElseThrow(RecordCodec::stopped);
    if (bytes.length > Limits.VALUE) {
      throw new BadDataException(
          "size", "too-large", bytes.length + " bytes are more than " + topic + " takes");
    }
    return bytes;
  }
}
