package io.broadsheet.runtime.serde;

import io.broadsheet.runtime.access.RegistryRefusal;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topic;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Decodes values in Confluent's wire format (a zero byte, the schema's id in four bytes, Avro), and
 * tells bad bytes from trouble with the registry, which the stock deserializer throws alike. May be
 * shared by threads.
 */
public final class RegistryDecoder<T extends SpecificRecord> {

  private static final String STAGE = "decode";
  private static final int HEAD_BYTES = 5;

  /** The first digits of a registry's codes for what it does not have. */
  private static final int NOT_FOUND = 404;

  private final RegistryConnection connection;
  private final Schema expected;
  private final WriterSchemas schemas;

  /** By writer's schema: to resolve two schemas takes longer than to read a small record. */
  private final ThreadLocal<Map<Schema, DatumReader<T>>> readers =
      ThreadLocal.withInitial(IdentityHashMap::new);

  private RegistryDecoder(RegistryConnection connection, Schema expected, WriterSchemas schemas) {
    this.connection = connection;
    this.expected = expected;
    this.schemas = schemas;
  }

  /**
   * A decoder of the values of {@code topic}, which must be records. Asks the registry for each
   * schema once.
   */
  public static <T extends SpecificRecord> RegistryDecoder<T> of(
      RegistryConnection connection, Topic topic) {
    return of(connection, RegistrySerde.client(connection), topic);
  }

  /** The same, asking {@code client}. */
  public static <T extends SpecificRecord> RegistryDecoder<T> of(
      RegistryConnection connection, SchemaRegistryClient client, Topic topic) {
    return of(connection, client, topic, InstantSource.system());
  }

  /** The same, by {@code clock}. */
  static <T extends SpecificRecord> RegistryDecoder<T> of(
      RegistryConnection connection,
      SchemaRegistryClient client,
      Topic topic,
      InstantSource clock) {
    return switch (topic.value()) {
      case Topic.Value.Avro(Schema schema) ->
          new RegistryDecoder<>(
              connection, schema, new WriterSchemas(client, topic.subject(), schema, clock));
      case Topic.Value.Bytes _ -> throw new IllegalArgumentException(topic + " has no schema");
    };
  }

  /** Decodes one value, which must not be null. */
  public Decoded<T> decode(byte[] bytes) {
    if (bytes.length < HEAD_BYTES || bytes[0] != 0) {
      return bad("not-avro", "The value does not begin with a zero byte and a schema's id");
    }
    int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    try {
      return switch (schemas.of(id)) {
        case WriterSchemas.Admission.Admitted(Schema writer) -> read(bytes, writer);
        case WriterSchemas.Admission.Refused(String reason, String message) -> bad(reason, message);
      };
    } catch (RestClientException e) {
      return refused(e);
    } catch (IOException e) {
      return RegistryRefusal.in(connection, e)
          .<Decoded<T>>map(RegistryDecoder::fault)
          .orElseGet(() -> trouble("cannot be reached (" + e.getMessage() + ")"));
    } catch (OutOfMemoryError | LinkageError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // What bytes and schemas lead Avro to: ClassCastException, StackOverflowError and all.
      return noRecord(e);
    }
  }

  /** Whether a registry says that it does not have what was asked for: no web server does so. */
  static boolean isUnknown(RestClientException answer) {
    return answer.getErrorCode() / 100 == NOT_FOUND;
  }

  private Decoded<T> refused(RestClientException e) {
    String message = e.getMessage();
    return RegistryRefusal.in(connection, e)
        .<Decoded<T>>map(RegistryDecoder::fault)
        .orElseGet(
            () ->
                switch (e.getStatus()) {
                  case 404, 405 -> notARegistry(message);
                  default -> trouble("answered " + message);
                });
  }

  private Decoded<T> read(byte[] bytes, Schema writer) {
    DatumReader<T> reader = readers.get().computeIfAbsent(writer, this::reader);
    var avro = new BoundedDecoder(bytes, HEAD_BYTES);
    try {
      T value = reader.read(null, avro);
      return avro.isEnd()
          ? new Decoded.Value<>(value)
          : bad("bad-avro", "The value goes on after the end of its record");
    } catch (IOException e) {
      return noRecord(e);
    }
  }

  private Decoded<T> noRecord(Throwable e) {
    return bad(
        "bad-avro",
        "The value is no " + expected.getName() + " (" + e.getClass().getSimpleName() + ")");
  }

  private DatumReader<T> reader(Schema writer) {
    return new SpecificDatumReader<>(writer, expected, SpecificData.getForSchema(expected));
  }

  private static <T> Decoded<T> bad(String reason, String message) {
    return new Decoded.Failed<>(new Failure.BadData(STAGE, reason, message));
  }

  private static <T> Decoded<T> fault(StopException refusal) {
    return new Decoded.Failed<>(new Failure.Fault(refusal.getMessage()));
  }

  private Decoded<T> notARegistry(String message) {
    return new Decoded.Failed<>(
        new Failure.Fault(
            "The schema registry at "
                + connection
                + " is not one ("
                + message
                + "). Check --schema-registry."));
  }

  private Decoded<T> trouble(String what) {
    return new Decoded.Failed<>(
        new Failure.Trouble("The schema registry at " + connection + " " + what));
  }
}
