package io.broadsheet.streams.budget;

import java.time.Duration;

/**
 * What one page may cost.
 *
 * <p>Time grows with the page: what honest news of 8 MiB need would be far too much for a page of
 * the usual 10 kB. On the machine that the figures come from, honest news of 8 MiB, the largest
 * file that ingest takes, need 17 s of processor time in a JVM that has just started (8 s in one
 * that has worked for a while) of the 74 s that they get: a machine that is twice as slow still has
 * half of the limit to spare. No other page is in the same transaction, so that the limit of one
 * page is a matter between itself and the pages behind it in its partition.
 *
 * @param processor processor time for splitting, enriching and encoding it
 * @param elapsed the same by the clock on the wall, where others keep the processor busy; less than
 *     Kafka gives a transaction, or the page would be read again for ever
 * @param findings dates, mentions and quantities; honest news of 8 MiB have a tenth of them
 * @param bytes of all records made of it; honest news of 8 MiB come to less than half of them
 */
public record PageLimits(Duration processor, Duration elapsed, long findings, long bytes) {

  /** Also for a page of no length: code and data may be cold, and the processor shared. */
  private static final Duration LEAST = Duration.ofSeconds(10);

  private static final Duration PER_MEBIBYTE = Duration.ofSeconds(8);
  private static final int ELAPSED_PER_PROCESSOR = 2;
  private static final long MEBIBYTE = 1 << 20;
  private static final long LARGEST_BYTES = 8 * MEBIBYTE;
  private static final long FINDINGS = 800_000;
  private static final long RECORD_BYTES = 96 * MEBIBYTE;

  /** The limits of the largest page. */
  public static final PageLimits LARGEST = of(LARGEST_BYTES);

  /** The limits of a page with {@code bytes} of text in UTF-8. */
  public static PageLimits of(long bytes) {
    long millis = PER_MEBIBYTE.toMillis() * Math.min(bytes, LARGEST_BYTES) / MEBIBYTE;
    Duration processor = LEAST.plusMillis(millis);
    return new PageLimits(
        processor, processor.multipliedBy(ELAPSED_PER_PROCESSOR), FINDINGS, RECORD_BYTES);
  }
}
