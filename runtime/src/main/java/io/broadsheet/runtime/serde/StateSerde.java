package io.broadsheet.runtime.serde;

import io.broadsheet.schemas.TrustedRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro without a registry, for state stores and repartition topics, which only we read: one byte
 * that names the version of the writer's schema, then Avro's binary form.
 *
 * @param first the version of the first schema; what is older means something else now and is
 *     refused
 * @param versions all schemas that were written since; the last is written
 */
public record StateSerde<T extends SpecificRecord>(int first, List<Schema> versions)
    implements Serde<T> {

  static {
    TrustedRecords.trust();
  }

  public StateSerde {
    versions = List.copyOf(versions);
  }

  /** A serde that reads everything since version 1. */
  public StateSerde(List<Schema> versions) {
    this(1, versions);
  }

  @Override
  public Serializer<T> serializer() {
    var writer = new SpecificDatumWriter<T>(versions.getLast());
    return (topic, value) -> value == null ? null : write(writer, value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read(topic, bytes);
  }

  private byte[] write(SpecificDatumWriter<T> writer, T value) {
    var bytes = new ByteArrayOutputStream();
    bytes.write(last());
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      writer.write(value, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private T read(String topic, byte[] bytes) {
    int version = bytes.length == 0 ? 0 : bytes[0];
    if (version < first || version > last()) {
      throw new SerializationException(
          topic
              + " holds version "
              + version
              + " of a record; this program knows "
              + first
              + " to "
              + last()
              + ". Run the version that wrote it, or reset the application.");
    }
    var reader = new SpecificDatumReader<T>(versions.get(version - first), versions.getLast());
    try {
      return reader.read(
          null, DecoderFactory.get().binaryDecoder(bytes, 1, bytes.length - 1, null));
    } catch (IOException e) {
      throw new SerializationException(topic + " holds a record that cannot be read", e);
    }
  }

  private int last() {
    return first + versions.size() - 1;
  }
}
