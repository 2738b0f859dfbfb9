package io.broadsheet.indexer.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;

/** Writes the fields of one document. */
@FunctionalInterface
interface JsonObject {

  /** Makes generators for all documents. */
  JsonFactory JSON = new JsonFactory();

  /** Room for a document of the usual size. */
  int USUAL_BYTES = 1024;

  /** Writes the fields into an object that is open. */
  void writeTo(JsonGenerator json) throws IOException;

  /** The object as JSON in UTF-8. */
  static byte[] bytes(JsonObject object) {
    var bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      object.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The fields alone, to be put together with others by {@link #join}. */
  static byte[] fields(JsonObject object) {
    byte[] whole = bytes(object);
    return Arrays.copyOfRange(whole, 1, whole.length - 1);
  }

  /** One object of the {@link #fields} of several, none of which is empty. */
  static byte[] join(byte[]... parts) {
    byte[] whole = new byte[Stream.of(parts).mapToInt(part -> part.length + 1).sum() + 1];
    int at = 0;
    for (byte[] part : parts) {
      whole[at] = ',';
      System.arraycopy(part, 0, whole, at + 1, part.length);
      at += part.length + 1;
    }
    whole[0] = '{';
    whole[at] = '}';
    return whole;
  }

  /** Writes a field of strings, each of them once. */
  static void strings(JsonGenerator json, String field, Stream<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values.distinct().toList()) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Writes a place where it is known. */
  static void point(JsonGenerator json, Double latitude, Double longitude) throws IOException {
    json.writeStartObject();
    json.writeNumberField("lat", latitude);
    json.writeNumberField("lon", longitude);
    json.writeEndObject();
  }
}
