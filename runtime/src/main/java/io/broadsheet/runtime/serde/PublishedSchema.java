package io.broadsheet.runtime.serde;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** The schema as the registry must hold it. */
public final class PublishedSchema {

  private PublishedSchema() {}

  /** Exactly the schema that the serializer looks up: {@code schema} without Java's properties. */
  public static AvroSchema of(Schema schema) {
    return new AvroSchema(
        AvroSchemaUtils.getSchema(new GenericData.Record(schema), false, false, true));
  }
}
