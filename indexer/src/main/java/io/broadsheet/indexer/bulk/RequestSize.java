package io.broadsheet.indexer.bulk;

/**
 * How many operations go into one request of a lane: half as many after one of which nothing was
 * done, twice as many after one that went well. An Elasticsearch that is too slow to answer a whole
 * bulk in time would else be sent the same bulk for ever.
 */
final class RequestSize {

  private static final int UNLIMITED = 1 << 30;

  private int most = UNLIMITED;

  /** How many of {@code operations}, which must be at least one, may go now. */
  int of(int operations) {
    return Math.min(most, operations);
  }

  /** Of a request with so many operations nothing was done. */
  void halve(int operations) {
    most = Math.max(1, operations / 2);
  }

  /** A request went well. */
  void grow() {
    most = Math.min(UNLIMITED / 2, most) * 2;
  }
}
