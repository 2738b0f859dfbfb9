package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Backoff;

/**
 * How bulks are made and sent.
 *
 * @param target what is written to, for messages
 * @param lanes how many bulks may be in flight, at least 1
 * @param limits when a bulk is sent
 * @param backoff how long to wait before what failed is sent again
 * @param refusalsInARow how many records an index may refuse for one reason, with none taken in
 *     between, before it and not the records are held to be at fault; at least 0
 */
public record BulkSettings(
    String target, int lanes, BulkLimits limits, Backoff backoff, int refusalsInARow) {

  /** Poison is rare, and what makes one record of a page bad may make all of its page bad. */
  public static final int USUAL_REFUSALS_IN_A_ROW = 20;

  /** The same, with as many refusals in a row as by default. */
  public BulkSettings(String target, int lanes, BulkLimits limits, Backoff backoff) {
    this(target, lanes, limits, backoff, USUAL_REFUSALS_IN_A_ROW);
  }

  /** The same, with {@code most} refusals in a row. */
  public BulkSettings withRefusalsInARow(int most) {
    return new BulkSettings(target, lanes, limits, backoff, most);
  }
}
