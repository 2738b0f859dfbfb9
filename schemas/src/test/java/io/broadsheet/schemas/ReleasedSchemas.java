package io.broadsheet.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/**
 * The schemas of every release, kept as files named {@code RECORD.VERSION.avsc}. Run {@link #main}
 * with the number of a new release to keep its schemas.
 */
final class ReleasedSchemas {

  private static final Path FOLDER = Path.of("src", "test", "released");

  private ReleasedSchemas() {}

  /** Keeps the present schemas as those of the release whose number is the only argument. */
  public static void main(String... arguments) throws IOException {
    Files.createDirectories(FOLDER);
    for (Schema schema : current()) {
      Path file = FOLDER.resolve(schema.getName() + "." + arguments[0] + ".avsc");
      Files.writeString(file, SchemaFormatter.format("json/pretty", schema) + "\n");
    }
  }

  static List<Schema> current() {
    return Topics.of("").all().stream()
        .map(Topic::value)
        .flatMap(
            value ->
                switch (value) {
                  case Topic.Value.Avro(Schema schema) -> Stream.of(schema);
                  case Topic.Value.Bytes _ -> Stream.empty();
                })
        .toList();
  }

  static Schema now(Schema before) {
    return current().stream()
        .filter(schema -> schema.getFullName().equals(before.getFullName()))
        .findFirst()
        .orElseThrow();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  static Schema read(Path file) throws IOException {
    return new Schema.Parser().parse(Files.readString(file));
  }

  /** All records that {@code schema} is made of. */
  static List<Schema> records(Schema schema) {
    Map<String, Schema> found = new LinkedHashMap<>();
    collect(schema, found);
    return new ArrayList<>(found.values());
  }

  private static void collect(Schema schema, Map<String, Schema> found) {
    switch (schema.getType()) {
      case RECORD -> {
        if (found.put(schema.getFullName(), schema) == null) {
          schema.getFields().forEach(field -> collect(field.schema(), found));
        }
      }
      case ARRAY -> collect(schema.getElementType(), found);
      case UNION -> schema.getTypes().forEach(type -> collect(type, found));
      default -> {}
    }
  }
}
