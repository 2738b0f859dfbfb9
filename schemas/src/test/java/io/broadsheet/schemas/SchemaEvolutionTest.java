package io.broadsheet.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaEvolutionTest {

  static Stream<Schema> schemas() {
    return ReleasedSchemas.current().stream();
  }

  static Stream<Path> released() throws IOException {
    return ReleasedSchemas.files().stream();
  }

  @ParameterizedTest
  @MethodSource("released")
  void readsWhatEveryReleasedSchemaWrites(Path file) throws IOException {
    Schema before = ReleasedSchemas.read(file);

    assertThat(compatibility(ReleasedSchemas.now(before), before))
        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }

  @ParameterizedTest
  @MethodSource("released")
  void writesWhatEveryReleasedSchemaReads(Path file) throws IOException {
    Schema before = ReleasedSchemas.read(file);

    assertThat(compatibility(before, ReleasedSchemas.now(before)))
        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }

  @Test
  void keepsAReleasedVersionOfEverySchema() throws IOException {
    for (Schema schema : ReleasedSchemas.current()) {
      assertThat(ReleasedSchemas.files())
          .anySatisfy(
              file -> assertThat(file.getFileName().toString()).startsWith(schema.getName() + "."));
    }
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void saysOfEveryFieldWhatItMeansAndHasADefault(Schema schema) {
    assertThat(ReleasedSchemas.records(schema))
        .flatExtracting(Schema::getFields)
        .allSatisfy(
            field -> {
              assertThat(field.doc()).as("doc of " + field.name()).isNotBlank();
              assertThat(field.hasDefaultValue()).as("default of " + field.name()).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void hasNoUnionsButWithNull(Schema schema) {
    assertThat(ReleasedSchemas.records(schema))
        .flatExtracting(Schema::getFields)
        .filteredOn(field -> field.schema().isUnion())
        .allSatisfy(
            field -> {
              assertThat(field.schema().isNullable()).as(field.name()).isTrue();
              assertThat(field.schema().getTypes()).as(field.name()).hasSize(2);
            });
  }

  private static SchemaCompatibilityType compatibility(Schema reader, Schema writer) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType();
  }
}
