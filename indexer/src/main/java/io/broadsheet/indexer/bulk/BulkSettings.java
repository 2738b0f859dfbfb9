package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Backoff;

/**
 * How bulks are made and sent.
 *
 * @param target what is written to, for messages
 * @param lanes how many bulks may be in flight, at least 1
 * @param limits when a bulk is sent
 * @param backoff how long to wait before what failed is sent again
 */
public record BulkSettings(String target, int lanes, BulkLimits limits, Backoff backoff) {}
