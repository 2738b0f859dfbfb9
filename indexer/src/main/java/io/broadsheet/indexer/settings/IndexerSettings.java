package io.broadsheet.indexer.settings;

import io.broadsheet.indexer.bulk.BulkLimits;
import io.broadsheet.indexer.bulk.BulkSettings;
import io.broadsheet.indexer.consume.FlowLimits;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.runtime.failure.Backoff;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import java.time.Duration;
import java.util.List;

/**
 * Everything that the indexer is told.
 *
 * @param environment what it talks to, and the prefix of topics, the group and indices
 * @param bulk how bulks are made and sent
 * @param flow limits of reading
 * @param patience how long it waits for others
 */
public record IndexerSettings(
    Environment environment, BulkSettings bulk, FlowLimits flow, Patience patience) {

  /**
   * How long it waits for others.
   *
   * @param start for what is not up yet when it starts, before it stops
   * @param unready for what fails later, before it says that it is not ready; it never stops
   */
  public record Patience(Duration start, Duration unready) {

    /** 120 s and 30 s. */
    public static final Patience DEFAULT =
        new Patience(Duration.ofSeconds(120), Duration.ofSeconds(30));
  }

  /** The settings of an environment, everything else as by default. */
  public static IndexerSettings of(Environment environment) {
    return new IndexerSettings(
        environment,
        new BulkSettings(
            Indices.of(environment.prefix()).toString(), 4, BulkLimits.DEFAULT, Backoff.DEFAULT),
        FlowLimits.DEFAULT,
        Patience.DEFAULT);
  }

  /** The consumer group. */
  public String group() {
    return group(environment.prefix());
  }

  /** The consumer group of the environment that {@code prefix} names. */
  public static String group(String prefix) {
    return prefix + "broadsheet-indexer";
  }

  /** The topics of the environment. */
  public Topics topics() {
    return environment.topics();
  }

  /** The topics of the environment that are indexed. */
  public List<Topic> indexed() {
    return List.of(topics().enriched(), topics().coverage(), topics().issues());
  }

  /** The indices of the environment. */
  public Indices indices() {
    return Indices.of(environment.prefix());
  }
}
