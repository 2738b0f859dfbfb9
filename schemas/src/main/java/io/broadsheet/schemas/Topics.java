package io.broadsheet.schemas;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * The topics of one environment: the contract between the services, and with everybody else.
 *
 * @param issues raw issues by issue id; the newest text of each, kept for ever
 * @param articles articles by article id; a tombstone when their page no longer has them
 * @param enriched enriched articles by article id; tombstones pass through
 * @param coverage how often an entity was covered on a day, by {@code entityId|day}
 * @param deadLetters what could not be processed, as it came, with headers that say why
 */
public record Topics(
    Topic issues, Topic articles, Topic enriched, Topic coverage, Topic deadLetters) {

  static {
    TrustedRecords.trust();
  }

  private static final String MAX_MESSAGE_BYTES = Integer.toString(Limits.MESSAGE);

  /** Tombstones stay readable for a week, so that an indexer may be down for as long. */
  private static final String TOMBSTONES_KEPT = Long.toString(Duration.ofDays(7).toMillis());

  /**
   * The topics of the environment that {@code prefix} names.
   *
   * @param prefix stands before every name as it is; empty for none
   */
  public static Topics of(String prefix) {
    return new Topics(
        timed(compacted(prefix + "news.issues", RawIssue.getClassSchema())),
        compacted(prefix + "news.articles", Article.getClassSchema()),
        compacted(prefix + "news.articles.enriched", EnrichedArticle.getClassSchema()),
        compacted(prefix + "news.coverage", Coverage.getClassSchema()),
        new Topic(
            prefix + "news.dead-letters",
            new Topic.Value.Bytes(),
            Map.of("cleanup.policy", "delete", "max.message.bytes", MAX_MESSAGE_BYTES)));
  }

  /** All topics, in the order of the flow. */
  public List<Topic> all() {
    return List.of(issues, articles, enriched, coverage, deadLetters);
  }

  /**
   * The broker gives its records their time. The time of an issue becomes a version, and publishers
   * are many and on anybody's machine: with a clock that is behind, a correction would be older
   * than what it corrects.
   */
  private static Topic timed(Topic topic) {
    var settings = new HashMap<>(topic.settings());
    settings.put("message.timestamp.type", "LogAppendTime");
    return new Topic(topic.name(), topic.value(), settings);
  }

  private static Topic compacted(String name, Schema schema) {
    return new Topic(
        name,
        new Topic.Value.Avro(schema),
        Map.of(
            "cleanup.policy", "compact",
            "delete.retention.ms", TOMBSTONES_KEPT,
            "max.message.bytes", MAX_MESSAGE_BYTES));
  }
}
