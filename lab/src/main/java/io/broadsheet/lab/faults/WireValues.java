package io.broadsheet.lab.faults;

import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Values as they stand in the topics of an environment.
 *
 * @param topics its topics
 * @param serializer asks the registry once for each schema
 */
record WireValues(Topics topics, Serializer<SpecificRecord> serializer) {

  static WireValues of(Topics topics, RegistryConnection registry) {
    return new WireValues(topics, RegistrySerde.serializer(registry));
  }

  byte[] of(Topic topic, SpecificRecord value) {
    return serializer.serialize(topic.name(), value);
  }
}
