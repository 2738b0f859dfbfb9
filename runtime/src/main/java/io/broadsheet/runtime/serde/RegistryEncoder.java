package io.broadsheet.runtime.serde;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.schemas.Topic;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Encodes values in Confluent's wire format, with patience while the registry is away. May be
 * shared by threads.
 */
public final class RegistryEncoder<T extends SpecificRecord> {

  private final Serializer<T> serializer;
  private final RegistryPatience patience;

  /** Encodes by {@code serializer}, which asks the registry that {@code patience} is with. */
  public RegistryEncoder(Serializer<T> serializer, RegistryPatience patience) {
    this.serializer = serializer;
    this.patience = patience;
  }

  /** An encoder that asks {@code client}. */
  public static <T extends SpecificRecord> RegistryEncoder<T> of(
      SchemaRegistryClient client, RegistryPatience patience) {
    return new RegistryEncoder<>(RegistrySerde.serializer(patience.registry(), client), patience);
  }

  /** An encoder by a client of its own. */
  public static <T extends SpecificRecord> RegistryEncoder<T> of(RegistryPatience patience) {
    return of(RegistrySerde.client(patience.registry()), patience);
  }

  /**
   * The bytes of {@code value} on {@code topic}; nothing if a stop was asked for while the registry
   * was away.
   *
   * @throws StopException if the schema is not registered, or the registry refuses us or stays away
   */
  public Optional<byte[]> encode(Topic topic, T value) {
    return switch (patience.ask(() -> serialize(topic, value))) {
      case RegistryPatience.Answer.Given<byte[]>(byte[] bytes) -> Optional.of(bytes);
      case RegistryPatience.Answer.Stopped<byte[]> _ -> Optional.empty();
      case RegistryPatience.Answer.Unknown<byte[]>(RestClientException said) ->
          throw new StopException(
              ExitCode.USAGE,
              "The schema registry "
                  + patience.registry()
                  + " does not have this version's schema of "
                  + topic.subject()
                  + ". Run `broadsheet schemas register` with this version, then start again.",
              said);
    };
  }

  /** The serializer makes some answers of the registry into errors that look like Kafka's. */
  private byte[] serialize(Topic topic, T value) throws IOException, RestClientException {
    try {
      return serializer.serialize(topic.name(), value);
    } catch (KafkaException e) {
      Optional<RestClientException> answer = cause(e, RestClientException.class);
      if (answer.isPresent()) {
        throw answer.get();
      }
      throw cause(e, IOException.class).orElseThrow(() -> e);
    }
  }

  private static <E extends Exception> Optional<E> cause(Throwable e, Class<E> kind) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return Optional.of(kind.cast(cause));
      }
    }
    return Optional.empty();
  }
}
