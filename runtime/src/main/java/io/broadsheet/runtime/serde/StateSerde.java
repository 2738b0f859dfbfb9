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
 * @param versions all schemas that were ever written, the first being version 1; the last is
 *     written
 */
public record StateSerde<T extends SpecificRecord>(List<Schema> versions) implements Serde<T> {

  static {
    TrustedRecords.trust();
  }

  public StateSerde {
    versions = List.copyOf(versions);
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
    bytes.write(versions.size());
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
    if (version < 1 || version > versions.size()) {
      throw new SerializationException(
          topic
              + " holds version "
              + version
              + " of a record; this program knows 1 to "
              + versions.size()
              + ". Run the version that wrote it, or reset the application.");
    }
    var reader = new SpecificDatumReader<T>(versions.get(version - 1), versions.getLast());
    try {
      return reader.read(
          null, DecoderFactory.get().binaryDecoder(bytes, 1, bytes.length - 1, null));
    } catch (IOException e) {
      throw new SerializationException(topic + " holds a record that cannot be read", e);
    }
  }
}
