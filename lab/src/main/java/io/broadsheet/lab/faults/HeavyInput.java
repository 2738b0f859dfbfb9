package io.broadsheet.lab.faults;

import io.broadsheet.lab.pages.PageGenerator;
import io.broadsheet.schemas.RawIssue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An input behind which others may have to wait.
 *
 * @param kind what it is
 * @param value the record's value; its key is the kind
 */
record HeavyInput(String kind, byte[] value) {

  private static final int DEEPEST = 100_000;

  /** Hostile pages of about {@code bytes}, and records that end services which believe them. */
  static List<HeavyInput> hostile(WireValues values, HostileSchemas schemas, int bytes) {
    byte[] small = page(values, "endless list", "").value();
    return List.of(
        page(values, "festivals", filled("春节中秋节国庆，元宵节重阳节。", bytes)),
        page(
            values,
            "festivals and as much news",
            filled("春节中秋节国庆，元宵节重阳节。", bytes) + "\n\n" + news(bytes)),
        page(values, "one line of words", filled("国家发展改革", bytes)),
        page(values, "headlines", new CostlyText(1).headlines(bytes / 20)),
        page(values, "mixture", new CostlyText(1).mixture(bytes / 3)),
        new HeavyInput("records in records", schemas.nested(DEEPEST)),
        new HeavyInput("endless list", schemas.endless(small)));
  }

  /** A page of about {@code bytes} of ordinary articles. */
  static HeavyInput large(WireValues values, int bytes) {
    return page(values, "large page", news(bytes));
  }

  /** The record, for {@code partition} of the topic of issues. */
  ProducerRecord<byte[], byte[]> record(WireValues values, int partition) {
    return new ProducerRecord<>(
        values.topics().issues().name(), partition, kind.getBytes(StandardCharsets.UTF_8), value);
  }

  private static HeavyInput page(WireValues values, String kind, String text) {
    RawIssue issue = RawIssue.newBuilder().setIssueId(kind).setText(text).build();
    return new HeavyInput(kind, values.of(values.topics().issues(), issue));
  }

  private static String news(int bytes) {
    var pages = new PageGenerator(1);
    return filled(
        IntStream.range(0, 40)
            .mapToObj(i -> pages.page(i).text())
            .collect(Collectors.joining("\n\n")),
        bytes);
  }

  private static String filled(String piece, int bytes) {
    return piece.repeat(Math.max(1, bytes / piece.getBytes(StandardCharsets.UTF_8).length));
  }
}
