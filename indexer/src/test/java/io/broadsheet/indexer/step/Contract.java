package io.broadsheet.indexer.step;

import io.broadsheet.indexer.document.SampleArticle;
import io.broadsheet.indexer.document.SampleRecords;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.TrustedRecords;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records as the contract has them, with a registry in memory. */
public final class Contract implements AutoCloseable {

  /** The topics of the contract. */
  public static final Topics TOPICS = Topics.of("");

  private final String scope = UUID.randomUUID().toString();
  private final RegistryConnection registry = RegistryConnection.to("mock://" + scope);
  private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();
  private final Map<Topic, Long> offsets = new HashMap<>();

  /** A contract of its own. */
  public Contract() {
    TrustedRecords.trust();
    serializer.configure(
        Map.of("schema.registry.url", registry.url(), "avro.remove.java.properties", true), false);
  }

  /** The steps of all topics. */
  public TopicSteps steps() {
    return TopicSteps.of(TOPICS, Indices.of(""), IndexDefinition::alias, registry);
  }

  /** The next record: an article, which has six mentions. */
  public ConsumerRecord<byte[], byte[]> article(String id, long revision) {
    return with(HeaderNames.MENTIONS, "6", valued(TOPICS.enriched(), id, revision));
  }

  /** The next record: the tombstone of an article that never had a mention. */
  public ConsumerRecord<byte[], byte[]> tombstone(String id, long revision) {
    return with(HeaderNames.MENTIONS, "0", record(TOPICS.enriched(), bytes(id), null, revision));
  }

  /** The next record: coverage on a day. */
  public ConsumerRecord<byte[], byte[]> coverage(String day, long revision) {
    byte[] value = value(TOPICS.coverage(), SampleRecords.coverage(day));
    return record(TOPICS.coverage(), bytes("PLACE:丙县|" + day), value, revision);
  }

  /** The next record: an issue, whose timestamp is its revision. */
  public ConsumerRecord<byte[], byte[]> issue(String id, long timestamp) {
    byte[] value = value(TOPICS.issues(), SampleRecords.issue(id));
    return at(TOPICS.issues(), bytes(id), value, timestamp);
  }

  /** The next record: an issue with a text. */
  public ConsumerRecord<byte[], byte[]> issue(String id, long timestamp, String text) {
    RawIssue issue = RawIssue.newBuilder(SampleRecords.issue(id)).setText(text).build();
    return at(TOPICS.issues(), bytes(id), value(TOPICS.issues(), issue), timestamp);
  }

  /** The next record of a topic. */
  public ConsumerRecord<byte[], byte[]> record(
      Topic topic, byte[] key, byte[] value, long revision) {
    return with(HeaderNames.REVISION, Long.toString(revision), at(topic, key, value, 0));
  }

  /** The record with a header, and without what it had under the same name. */
  public static ConsumerRecord<byte[], byte[]> with(
      String header, String value, ConsumerRecord<byte[], byte[]> record) {
    record.headers().remove(header);
    record.headers().add(new RecordHeader(header, bytes(value)));
    return record;
  }

  /** The next record of a topic, without headers. */
  public ConsumerRecord<byte[], byte[]> at(Topic topic, byte[] key, byte[] value, long timestamp) {
    return new ConsumerRecord<>(
        topic.name(),
        0,
        offsets.merge(topic, 1L, Long::sum) - 1,
        timestamp,
        TimestampType.CREATE_TIME,
        0,
        0,
        key,
        value,
        new RecordHeaders(),
        Optional.empty());
  }

  @Override
  public void close() {
    MockSchemaRegistry.dropScope(scope);
  }

  private ConsumerRecord<byte[], byte[]> valued(Topic topic, String id, long revision) {
    return record(topic, bytes(id), value(topic, SampleArticle.complete(id)), revision);
  }

  private byte[] value(Topic topic, SpecificRecord value) {
    return serializer.serialize(topic.name(), value);
  }

  /** Text as keys and headers have it. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
