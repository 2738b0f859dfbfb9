package io.broadsheet.runtime.serde;

import io.broadsheet.runtime.settings.RegistryConnection;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Serializers of published topics: Avro in Confluent's wire format, schemas in the registry. */
public final class RegistrySerde {

  private RegistrySerde() {}

  /** A serde of record values. */
  public static <T extends SpecificRecord> Serde<T> of(RegistryConnection registry) {
    return Serdes.serdeFrom(serializer(registry), deserializer(registry));
  }

  /** A serializer of record values. */
  @SuppressWarnings("unchecked")
  public static <T extends SpecificRecord> Serializer<T> serializer(RegistryConnection registry) {
    var serializer = new KafkaAvroSerializer();
    serializer.configure(registry.serdeSettings(), false);
    return (Serializer<T>) (Serializer<?>) serializer;
  }

  /** A deserializer of record values. */
  @SuppressWarnings("unchecked")
  public static <T extends SpecificRecord> Deserializer<T> deserializer(
      RegistryConnection registry) {
    var deserializer = new KafkaAvroDeserializer();
    deserializer.configure(registry.serdeSettings(), false);
    return (Deserializer<T>) (Deserializer<?>) deserializer;
  }
}
