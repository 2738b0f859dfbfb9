package io.broadsheet.indexer.bulk;

import io.broadsheet.schemas.Limits;
import java.time.Duration;

/**
 * When a bulk is sent: as soon as one of the limits is reached.
 *
 * @param documents at most so many operations, at least 1
 * @param bytes at most so many bytes of documents, unless a single one is larger
 * @param age at latest so long after the first operation
 */
public record BulkLimits(int documents, long bytes, Duration age) {

  /** 2,000 operations, 5 MiB, 200 ms: a light load is searchable within two seconds. */
  public static final BulkLimits DEFAULT =
      new BulkLimits(2_000, Limits.BULK_REQUEST, Duration.ofMillis(200));
}
