package io.broadsheet.runtime.serde;

import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.TrustedRecords;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** Serializers of published topics: Avro in Confluent's wire format, schemas in the registry. */
public final class RegistrySerde {

  static {
    TrustedRecords.trust();
  }

  private static final int MOST_SCHEMAS_A_SUBJECT = 1_000;

  private RegistrySerde() {}

  /** A client of the registry, which keeps what it has asked for. */
  public static SchemaRegistryClient client(RegistryConnection registry) {
    return SchemaRegistryClientFactory.newClient(
        List.of(registry.url().split(",")),
        MOST_SCHEMAS_A_SUBJECT,
        List.of(new AvroSchemaProvider()),
        registry.serdeSettings(),
        null);
  }

  /** A serializer of record values. */
  public static <T extends SpecificRecord> Serializer<T> serializer(RegistryConnection registry) {
    return serializer(registry, client(registry));
  }

  /** A serializer of record values that asks {@code client}. */
  @SuppressWarnings("unchecked")
  public static <T extends SpecificRecord> Serializer<T> serializer(
      RegistryConnection registry, SchemaRegistryClient client) {
    var serializer = new KafkaAvroSerializer(client);
    serializer.configure(registry.serdeSettings(), false);
    return (Serializer<T>) (Serializer<?>) serializer;
  }

  /** A deserializer of record values. */
  public static <T extends SpecificRecord> Deserializer<T> deserializer(
      RegistryConnection registry) {
    return deserializer(registry, client(registry));
  }

  /** A deserializer of record values that asks {@code client}. */
  @SuppressWarnings("unchecked")
  public static <T extends SpecificRecord> Deserializer<T> deserializer(
      RegistryConnection registry, SchemaRegistryClient client) {
    var deserializer = new KafkaAvroDeserializer(client);
    deserializer.configure(registry.serdeSettings(), false);
    return (Deserializer<T>) (Deserializer<?>) deserializer;
  }
}
