package io.broadsheet.indexer.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.broadsheet.schemas.Range;
import io.broadsheet.schemas.Segment;
import java.io.IOException;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * Avro values as plain JSON: a union with null is the value itself or null. What large pages have
 * hundreds of thousands of is kept short: ranges are {@code [start, end]}, segments of the
 * article's own page {@code [start, rawStart, length]}, and fields of objects without value are
 * left out.
 */
final class AvroJson {

  private AvroJson() {}

  static void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case null -> json.writeNull();
      case Range range -> numbers(json, range.getStart(), range.getEnd());
      case Segment segment when segment.getPageId() == null ->
          numbers(json, segment.getStart(), segment.getRawStart(), segment.getLength());
      case IndexedRecord avro -> {
        json.writeStartObject();
        fields(json, avro);
        json.writeEndObject();
      }
      case Collection<?> items -> {
        json.writeStartArray();
        for (Object item : items) {
          write(json, item);
        }
        json.writeEndArray();
      }
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Double number -> json.writeNumber(number);
      case Boolean truth -> json.writeBoolean(truth);
      case Enum<?> symbol -> json.writeString(symbol.name());
      case CharSequence text -> json.writeString(text.toString());
      default ->
          throw new IllegalArgumentException(
              "The contract has no values of " + value.getClass().getName());
    }
  }

  private static void numbers(JsonGenerator json, int... numbers) throws IOException {
    json.writeArray(numbers, 0, numbers.length);
  }

  /** Writes the fields of {@code avro} that it has into an object that is open. */
  static void fields(JsonGenerator json, IndexedRecord avro) throws IOException {
    for (Schema.Field field : avro.getSchema().getFields()) {
      Object value = avro.get(field.pos());
      if (value != null) {
        json.writeFieldName(field.name());
        write(json, value);
      }
    }
  }
}
