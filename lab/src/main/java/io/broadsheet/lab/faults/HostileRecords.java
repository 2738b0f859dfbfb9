package io.broadsheet.lab.faults;

import io.broadsheet.schemas.ArticleDate;
import io.broadsheet.schemas.Coverage;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.EntityType;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Mention;
import io.broadsheet.schemas.Range;
import io.broadsheet.schemas.RawIssue;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that nobody in good faith would write, each under a key of its own. */
final class HostileRecords {

  private static final int LONG_KEY = 600;
  private static final int DEEPEST = 100_000;

  private final RandomGenerator random;
  private final HostileTexts texts;
  private final WireValues values;
  private final HostileSchemas issueSchemas;
  private final HostileSchemas enrichedSchemas;

  HostileRecords(
      RandomGenerator random,
      HostileTexts texts,
      WireValues values,
      SchemaRegistryClient registry) {
    this.random = random;
    this.texts = texts;
    this.values = values;
    issueSchemas = HostileSchemas.of(registry, values.topics().issues());
    enrichedSchemas = HostileSchemas.of(registry, values.topics().enriched());
  }

  /** A record for the topic of issues. */
  ProducerRecord<byte[], byte[]> issue(int number) {
    String id = "hostile/" + number;
    byte[] whole = wire(id);
    byte[] key = utf8(id);
    byte[] value =
        switch (random.nextInt(16)) {
          case 0 -> texts.noise(random.nextInt(200));
          case 1 -> schemaId(whole, random.nextInt());
          case 2 -> headOf(whole, texts.noise(random.nextInt(400)));
          case 3 -> texts.broken(whole);
          case 4 -> values.of(values.topics().coverage(), Coverage.newBuilder().build());
          case 5 -> wire(id + "-other");
          case 6 -> endlessString(whole);
          case 7 -> null;
          case 8 -> issueSchemas.foreign(whole);
          case 9 -> issueSchemas.nested(1 + random.nextInt(DEEPEST));
          case 10 -> issueSchemas.endless(whole);
          default -> whole;
        };
    if (random.nextInt(20) == 0) {
      key = oddKey(number);
      value = random.nextBoolean() ? value : wire(new String(key, StandardCharsets.UTF_8));
    }
    return new ProducerRecord<>(values.topics().issues().name(), key, value);
  }

  /** A record for the topic of enriched articles. */
  ProducerRecord<byte[], byte[]> enriched(int number) {
    String id = Poison.KEY + "hostile/" + number;
    byte[] whole = values.of(values.topics().enriched(), article(id));
    byte[] value =
        switch (random.nextInt(11)) {
          case 0 -> texts.noise(random.nextInt(200));
          case 1 -> schemaId(whole, random.nextInt());
          case 2 -> texts.broken(whole);
          case 3 -> endlessString(whole);
          case 4 -> null;
          case 5 -> enrichedSchemas.foreign(whole);
          case 6 -> enrichedSchemas.nested(1 + random.nextInt(DEEPEST));
          case 7 -> enrichedSchemas.endless(whole);
          default -> whole;
        };
    var record = new ProducerRecord<>(values.topics().enriched().name(), utf8(id), value);
    header(record, HeaderNames.REVISION, List.of("1", "1", "1", "1", "1", "-1", "x", ""));
    header(record, HeaderNames.MENTIONS, List.of("1", "1", "1", "0", "-1", "x", "2147483647"));
    return record;
  }

  private void header(
      ProducerRecord<byte[], byte[]> record, String name, List<String> possibilities) {
    record.headers().add(name, utf8(possibilities.get(random.nextInt(possibilities.size()))));
  }

  private byte[] wire(String id) {
    return values.of(
        values.topics().issues(),
        RawIssue.newBuilder()
            .setIssueId(id)
            .setText(texts.text())
            .setNewspaper(random.nextInt(4) == 0 ? "甲/乙\n" : null)
            .setDate(random.nextInt(4) == 0 ? "2024-13-45" : null)
            .setPage(random.nextInt(4) == 0 ? "-1" : null)
            .build());
  }

  private EnrichedArticle article(String id) {
    int far = random.nextBoolean() ? Integer.MAX_VALUE : -7;
    var mention = Mention.newBuilder().setText("某").setStart(far).setEnd(0).build();
    var entity =
        Entity.newBuilder()
            .setId("PLACE:某")
            .setType(EntityType.PLACE)
            .setName("某")
            .setMentions(List.of(mention))
            .setLatitude(random.nextBoolean() ? 1e9 : 36.0)
            .setLongitude(random.nextBoolean() ? Double.NaN : 120.0)
            .build();
    return EnrichedArticle.newBuilder()
        .setId(random.nextInt(4) == 0 ? id + "-other" : id)
        .setText(texts.text())
        .setDay(random.nextInt(3) == 0 ? "2024-13-45" : "2024-01-02")
        .setDate(new ArticleDate("不是日期", "text"))
        .setSpans(List.of(new Range(far, -far)))
        .setEntities(List.of(entity))
        .build();
  }

  private byte[] oddKey(int number) {
    return switch (random.nextInt(4)) {
      case 0 -> new byte[0];
      case 1 -> new byte[] {(byte) 0xFF, (byte) number, (byte) (number >> 8)};
      case 2 -> utf8("hostile/" + number + "/" + "长".repeat(LONG_KEY));
      default -> utf8("hostile/\u0000/" + number);
    };
  }

  private static byte[] schemaId(byte[] value, int id) {
    byte[] changed = value.clone();
    ByteBuffer.wrap(changed).putInt(1, id);
    return changed;
  }

  private static byte[] headOf(byte[] value, byte[] rest) {
    byte[] bytes = Arrays.copyOf(value, 5 + rest.length);
    System.arraycopy(rest, 0, bytes, 5, rest.length);
    return bytes;
  }

  /** A string that says of itself to be of two thousand million bytes. */
  private static byte[] endlessString(byte[] value) {
    return headOf(
        value, new byte[] {(byte) 0xF0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F, 'a', 'b'});
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
