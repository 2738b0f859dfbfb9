package io.broadsheet.runtime.serde;

import io.broadsheet.runtime.access.RegistryRefusal;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
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

  private final SchemaRegistryClient registry;
  private final RegistryConnection connection;
  private final Schema expected;

  /** By writer's schema: to resolve two schemas takes longer than to read a small record. */
  private final ThreadLocal<Map<Schema, DatumReader<T>>> readers =
      ThreadLocal.withInitial(IdentityHashMap::new);

  private RegistryDecoder(
      SchemaRegistryClient registry, RegistryConnection connection, Schema expected) {
    this.registry = registry;
    this.connection = connection;
    this.expected = expected;
  }

  /** A decoder of values as {@code expected}. Asks the registry for each schema once. */
  public static <T extends SpecificRecord> RegistryDecoder<T> of(
      RegistryConnection connection, Schema expected) {
    return of(connection, RegistrySerde.client(connection), expected);
  }

  /** The same, asking {@code client}. */
  public static <T extends SpecificRecord> RegistryDecoder<T> of(
      RegistryConnection connection, SchemaRegistryClient client, Schema expected) {
    return new RegistryDecoder<>(client, connection, expected);
  }

  /** Decodes one value, which must not be null. */
  public Decoded<T> decode(byte[] bytes) {
    if (bytes.length < HEAD_BYTES || bytes[0] != 0) {
      return bad("not-avro", "The value does not begin with a zero byte and a schema's id");
    }
    int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    try {
      var schema = registry.getSchemaById(id);
      return schema.rawSchema() instanceof Schema writer
          ? read(bytes, writer)
          : bad("not-avro", "Schema " + id + " of the registry is not an Avro schema");
    } catch (RestClientException e) {
      return refused(id, e);
    } catch (IOException e) {
      return RegistryRefusal.in(connection, e)
          .<Decoded<T>>map(RegistryDecoder::fault)
          .orElseGet(() -> trouble("cannot be reached (" + e.getMessage() + ")"));
    }
  }

  /** Whether a registry says that it does not have what was asked for: no web server does so. */
  static boolean isUnknown(RestClientException answer) {
    return answer.getErrorCode() / 100 == NOT_FOUND;
  }

  private Decoded<T> refused(int id, RestClientException e) {
    String message = e.getMessage();
    if (isUnknown(e)) {
      return bad("unknown-schema", "The schema registry does not know schema " + id);
    }
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
    // With a default for every field, Avro would make an empty record of any other one.
    if (!writer.getFullName().equals(expected.getFullName())) {
      return bad("wrong-type", "The value is a " + writer.getName() + ", no " + expected.getName());
    }
    DatumReader<T> reader = readers.get().computeIfAbsent(writer, this::reader);
    BinaryDecoder avro =
        DecoderFactory.get().binaryDecoder(bytes, HEAD_BYTES, bytes.length - HEAD_BYTES, null);
    try {
      T value = reader.read(null, avro);
      return avro.isEnd()
          ? new Decoded.Value<>(value)
          : bad("bad-avro", "The value goes on after the end of its record");
    } catch (IOException | RuntimeException e) {
      // Avro's reader throws whatever the bytes lead it to, ClassCastException and all.
      return bad(
          "bad-avro",
          "The value is no " + expected.getName() + " (" + e.getClass().getSimpleName() + ")");
    }
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
