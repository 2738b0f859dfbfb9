package io.broadsheet.indexer.consume;

import io.broadsheet.indexer.document.SampleArticle;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RecordHeaders;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.TrustedRecords;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.record.TimestampType;

/** Records as the contract has them, with a registry in memory. */
final class Contract implements AutoCloseable {

  private final String scope = UUID.randomUUID().toString();
  private final Topic topic = Topics.of("").enriched();
  private final RegistryConnection registry = RegistryConnection.to("mock://" + scope);
  private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();
  private long offset;

  Contract() {
    TrustedRecords.trust();
    serializer.configure(
        Map.of("schema.registry.url", registry.url(), "avro.remove.java.properties", true), false);
  }

  RegistryDecoder<EnrichedArticle> decoder() {
    return RegistryDecoder.of(registry, EnrichedArticle.getClassSchema());
  }

  /** The next record: an article. */
  ConsumerRecord<byte[], byte[]> article(String id, long revision) {
    byte[] value = serializer.serialize(topic.name(), SampleArticle.complete(id));
    return record(id.getBytes(StandardCharsets.UTF_8), value, revision);
  }

  /** The next record: a tombstone. */
  ConsumerRecord<byte[], byte[]> tombstone(String id, long revision) {
    return record(id.getBytes(StandardCharsets.UTF_8), null, revision);
  }

  /** The next record. */
  ConsumerRecord<byte[], byte[]> record(byte[] key, byte[] value, long revision) {
    var headers = new org.apache.kafka.common.header.internals.RecordHeaders();
    headers.add(
        new RecordHeader(
            RecordHeaders.REVISION, Long.toString(revision).getBytes(StandardCharsets.UTF_8)));
    return new ConsumerRecord<>(
        topic.name(),
        0,
        offset++,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        key,
        value,
        headers,
        Optional.empty());
  }

  @Override
  public void close() {
    MockSchemaRegistry.dropScope(scope);
  }
}
