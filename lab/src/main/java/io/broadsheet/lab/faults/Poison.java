package io.broadsheet.lab.faults;

import io.broadsheet.schemas.Coverage;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.RawIssue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record that no service can process, and that must end as one dead letter.
 *
 * @param record the record
 * @param reason the word that the dead letter must give as reason
 */
record Poison(ProducerRecord<byte[], byte[]> record, String reason) {

  /** Every key of poison that is readable at all begins so; no page's does. */
  static final String KEY = "poison/";

  private static final int UNKNOWN_SCHEMA = 999_999;
  private static final int LONGEST_KEY = 512;

  /** One of each kind, for streams and for the indexer. */
  static List<Poison> each(WireValues values, String name) {
    return Stream.concat(forStreams(values, name), forIndexer(values, name)).toList();
  }

  private static Stream<Poison> forStreams(WireValues values, String name) {
    String topic = values.topics().issues().name();
    String id = KEY + name;
    byte[] issue = values.of(values.topics().issues(), issue(id));
    byte[] coverage = values.of(values.topics().coverage(), Coverage.newBuilder().build());
    return Stream.of(
        new Poison(record(topic, id + "/words", bytes("poison")), "not-avro"),
        new Poison(record(topic, id + "/nothing", new byte[0]), "not-avro"),
        new Poison(record(topic, id, Arrays.copyOf(issue, issue.length / 2)), "bad-avro"),
        new Poison(record(topic, id, Arrays.copyOf(issue, issue.length + 3)), "bad-avro"),
        new Poison(record(topic, id, unknownSchema(issue)), "unknown-schema"),
        new Poison(record(topic, id, coverage), "wrong-type"),
        new Poison(record(topic, id + "/other", issue), "key-differs"),
        new Poison(record(topic, "", issue), "no-key"),
        new Poison(
            new ProducerRecord<>(topic, new byte[] {(byte) 0xFF, (byte) 0xFE, 1}, issue),
            "bad-key"));
  }

  private static Stream<Poison> forIndexer(WireValues values, String name) {
    String topic = values.topics().enriched().name();
    String id = KEY + name;
    byte[] article = values.of(values.topics().enriched(), article(id, "2024-01-02"));
    byte[] badDay = values.of(values.topics().enriched(), article(id + "/day", "some day"));
    String longId = id + "/" + "x".repeat(LONGEST_KEY);
    return Stream.of(
        new Poison(revised(record(topic, id, bytes("poison"))), "not-avro"),
        new Poison(revised(record(topic, id, unknownSchema(article))), "unknown-schema"),
        new Poison(revised(record(topic, id, Arrays.copyOf(article, 9))), "bad-avro"),
        new Poison(revised(record(topic, id + "/other", article)), "key-differs"),
        new Poison(record(topic, id, article), "bad-revision"),
        new Poison(revised(record(topic, longId, article)), "bad-key"),
        new Poison(revised(record(topic, id + "/day", badDay)), "refused-by-elasticsearch"));
  }

  private static RawIssue issue(String id) {
    return RawIssue.newBuilder().setIssueId(id).setText("毒药 ".repeat(20)).build();
  }

  private static EnrichedArticle article(String id, String day) {
    return EnrichedArticle.newBuilder().setId(id).setDay(day).setHeadline("毒药").build();
  }

  private static byte[] unknownSchema(byte[] value) {
    byte[] changed = value.clone();
    ByteBuffer.wrap(changed).putInt(1, UNKNOWN_SCHEMA);
    return changed;
  }

  private static ProducerRecord<byte[], byte[]> record(String topic, String key, byte[] value) {
    return new ProducerRecord<>(topic, bytes(key), value);
  }

  private static ProducerRecord<byte[], byte[]> revised(ProducerRecord<byte[], byte[]> record) {
    Map.of(HeaderNames.REVISION, "1", HeaderNames.MENTIONS, "0")
        .forEach((header, value) -> record.headers().add(header, bytes(value)));
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
