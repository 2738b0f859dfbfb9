package io.broadsheet.indexer.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
