package io.broadsheet.streams.budget;

import java.time.Duration;

/**
 * What one page may cost.
 *
 * <p>Processor time grows with the page, up to 42 s for 8 MiB, the largest file that ingest takes.
 * Honest news of that size need 8 s in a JVM that has worked for a while, and 17 to 36 s in one
 * that has just started. The time by the clock is the same for all pages: those behind a page in
 * its partition wait that long at most, so that all of them can be searched within a minute.
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

  private static final Duration PER_MEBIBYTE = Duration.ofSeconds(4);
  private static final Duration ELAPSED = Duration.ofSeconds(40);
  private static final long MEBIBYTE = 1 << 20;
  private static final long LARGEST_BYTES = 8 * MEBIBYTE;
  private static final long FINDINGS = 800_000;
  private static final long RECORD_BYTES = 96 * MEBIBYTE;

  /** The limits of the largest page. */
  public static final PageLimits LARGEST = of(LARGEST_BYTES);

  /** The limits of a page with {@code bytes} of text in UTF-8. */
  public static PageLimits of(long bytes) {
    long millis = PER_MEBIBYTE.toMillis() * Math.min(bytes, LARGEST_BYTES) / MEBIBYTE;
    return new PageLimits(LEAST.plusMillis(millis), ELAPSED, FINDINGS, RECORD_BYTES);
  }
}
