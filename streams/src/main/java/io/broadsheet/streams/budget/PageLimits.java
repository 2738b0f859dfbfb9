package io.broadsheet.streams.budget;

import java.time.Duration;

/**
 * What one page may cost.
 *
 * @param processor processor time for splitting, enriching and encoding it
 * @param elapsed the same by the clock on the wall, where others keep the processor busy; less than
 *     Kafka gives a transaction, or the page would be read again for ever
 * @param findings dates, mentions and quantities
 * @param bytes of all records made of it
 */
public record PageLimits(Duration processor, Duration elapsed, long findings, long bytes) {

  /** Honest news of 8 MiB, the largest file that ingest takes, need less than half of each. */
  public static final PageLimits DEFAULT =
      new PageLimits(Duration.ofSeconds(30), Duration.ofSeconds(50), 800_000, 96L << 20);
}
