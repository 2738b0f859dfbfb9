package io.broadsheet.indexer.consume;

import java.time.Duration;

/**
 * Limits of reading.
 *
 * @param bufferBytes how much may be read and not done before reading pauses
 * @param commitEvery how long a finished record may wait for its commit
 * @param drain how long a stop, or a partition that moves, may wait for what is in flight
 */
public record FlowLimits(long bufferBytes, Duration commitEvery, Duration drain) {

  /** 64 MiB, 1 s, 6 s. */
  public static final FlowLimits DEFAULT =
      new FlowLimits(64L * 1024 * 1024, Duration.ofSeconds(1), Duration.ofSeconds(6));
}
