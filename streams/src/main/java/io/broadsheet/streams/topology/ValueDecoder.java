package io.broadsheet.streams.topology;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.serde.Decoded;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.runtime.serde.RegistryPatience;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads values as their topics have them.
 *
 * @param patience with the registry
 * @param decoder reads the bytes
 */
record ValueDecoder<T extends SpecificRecord>(
    RegistryPatience patience, RegistryDecoder<T> decoder) {

  private static final String STAGE = "decode";

  /**
   * The record that {@code value} holds.
   *
   * @throws BadDataException if it holds none
   * @throws StopException if the registry stays away
   */
  T decode(byte[] value) {
    return switch (patience.ask(() -> attempt(value))) {
      case RegistryPatience.Answer.Given<T>(T read) -> read;
      case RegistryPatience.Answer.Unknown<T>(RestClientException said) ->
          throw new BadDataException(
              new Failure.BadData(STAGE, "unknown-schema", said.getMessage()), said);
      case RegistryPatience.Answer.Stopped<T> _ -> throw RecordCodec.stopped();
    };
  }

  private T attempt(byte[] value) throws IOException {
    return switch (decoder.decode(value)) {
      case Decoded.Value<T>(T read) -> read;
      case Decoded.Failed<T>(Failure.BadData bad) -> throw new BadDataException(bad);
      case Decoded.Failed<T>(Failure.Trouble trouble) -> throw new IOException(trouble.message());
      case Decoded.Failed<T>(Failure.Fault fault) ->
          throw new StopException(ExitCode.USAGE, fault.message());
    };
  }
}
