package io.broadsheet.indexer.consume;

import io.broadsheet.schemas.Topics;
import java.time.Duration;

/**
 * Limits of reading.
 *
 * @param bufferBytes how much may be read and not done before reading pauses
 * @param commitEvery how long a finished record may wait for its commit
 * @param drain how long a stop, or a partition that moves, may wait for what is in flight
 * @param tombstonesKept how long the topic keeps tombstones at least
 */
public record FlowLimits(
    long bufferBytes, Duration commitEvery, Duration drain, Duration tombstonesKept) {

  /** 16 MiB, 1 s, 3 s, and what the topic is made with. */
  public static final FlowLimits DEFAULT =
      new FlowLimits(
          16L * 1024 * 1024, Duration.ofSeconds(1), Duration.ofSeconds(3), kept(Topics.of("")));

  private static Duration kept(Topics topics) {
    return Duration.ofMillis(
        Long.parseLong(topics.enriched().settings().get("delete.retention.ms")));
  }
}
