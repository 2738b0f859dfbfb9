package io.broadsheet.operations.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.operations.verify.RevisionComparison.Said;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Mention;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.TrustedRecords;
import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

  private static final String SCOPE = "expectations";
  private static final Topics TOPICS = Topics.of("");
  private static final long TIME = 7;

  private final RegistryConnection registry = RegistryConnection.to("mock://" + SCOPE);
  private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();

  @BeforeEach
  void configure() {
    TrustedRecords.trust();
    serializer.configure(
        Map.of("schema.registry.url", registry.url(), "avro.remove.java.properties", true), false);
  }

  @AfterEach
  void close() {
    MockSchemaRegistry.dropScope(SCOPE);
  }

  @Test
  void anArticleIsOneDocumentWithItsRevision() {
    assertThat(said(Expectations.oneByRevision(), record("a", new byte[1], Map.of()))).isEmpty();
    assertThat(said(Expectations.oneByRevision(), record("a", new byte[1], revision("5"))))
        .containsExactly(Map.entry("a", new Said(5, true)));
    assertThat(said(Expectations.oneByRevision(), record("a", null, revision("6"))))
        .containsExactly(Map.entry("a", new Said(6, false)));
  }

  @Test
  void whatAnArticleMentionsNoLongerMustBeGone() {
    var article =
        EnrichedArticle.newBuilder().setId("a").setEntities(List.of(entity(1), entity(1))).build();
    byte[] value = serializer.serialize(TOPICS.enriched().name(), article);

    assertThat(said(mentions(), record("a", value, revision("5", "3"))))
        .containsOnly(
            Map.entry("a#0", new Said(5, true)),
            Map.entry("a#1", new Said(5, true)),
            Map.entry("a#2", new Said(5, false)));
    assertThat(said(mentions(), record("a", null, revision("6", "2"))))
        .containsOnly(Map.entry("a#0", new Said(6, false)), Map.entry("a#1", new Said(6, false)));
  }

  @Test
  void anIssueHasItsTimeForRevision() {
    byte[] value = issue("a.txt");

    assertThat(said(issues(), record("a.txt", value, Map.of())))
        .containsExactly(Map.entry("a.txt", new Said(TIME, true)));
    assertThat(said(issues(), record("a.txt", null, Map.of())))
        .containsExactly(Map.entry("a.txt", new Said(TIME, false)));
  }

  @Test
  void whatIsADeadLetterSaysNothing() {
    String long513 = "a".repeat(513);

    assertThat(said(issues(), record("b.txt", issue("a.txt"), Map.of()))).isEmpty();
    assertThat(said(issues(), record(long513, issue(long513), Map.of()))).isEmpty();
    assertThat(said(issues(), record("a.txt", new byte[] {1}, Map.of()))).isEmpty();
    assertThat(said(mentions(), record("a", new byte[] {1}, revision("5", "3")))).isEmpty();
    assertThat(said(mentions(), record("a", null, revision("5", "99999999999")))).isEmpty();
  }

  private Expectation issues() {
    return Expectations.issues(RegistryDecoder.of(registry, TOPICS.issues()));
  }

  private Expectation mentions() {
    return Expectations.mentions(RegistryDecoder.of(registry, TOPICS.enriched()));
  }

  private byte[] issue(String id) {
    SpecificRecord issue = RawIssue.newBuilder().setIssueId(id).setText("正文").build();
    return serializer.serialize(TOPICS.issues().name(), issue);
  }

  private static Entity entity(int mentions) {
    return Entity.newBuilder()
        .setId("PLACE:丙县")
        .setMentions(Collections.nCopies(mentions, Mention.newBuilder().build()))
        .build();
  }

  private static Map<String, Said> said(
      Expectation expectation, ConsumerRecord<byte[], byte[]> record) {
    var said = new HashMap<String, Said>();
    expectation.of(record, said::put);
    return said;
  }

  private static Map<String, String> revision(String number) {
    return Map.of(HeaderNames.REVISION, number);
  }

  private static Map<String, String> revision(String number, String mentions) {
    return Map.of(HeaderNames.REVISION, number, HeaderNames.MENTIONS, mentions);
  }

  private static ConsumerRecord<byte[], byte[]> record(
      String key, byte[] value, Map<String, String> headers) {
    var all = new RecordHeaders();
    headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
    return new ConsumerRecord<>(
        "topic",
        0,
        0,
        TIME,
        TimestampType.LOG_APPEND_TIME,
        0,
        0,
        key.getBytes(StandardCharsets.UTF_8),
        value,
        all,
        Optional.empty());
  }
}
