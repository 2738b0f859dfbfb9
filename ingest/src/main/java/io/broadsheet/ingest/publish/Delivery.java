package io.broadsheet.ingest.publish;

/** What became of a record that was sent. */
public sealed interface Delivery {

  /**
   * All in-sync replicas have it.
   *
   * @param partition where in the topic
   * @param offset where in the partition
   */
  record Acknowledged(int partition, long offset) implements Delivery {}

  /**
   * The broker will never take this record, but may take others.
   *
   * @param message why
   */
  record Rejected(String message) implements Delivery {}

  /**
   * Nobody knows whether the broker has it.
   *
   * @param message why
   * @param settings whether the reason lies in settings or rights rather than in reach
   */
  record Unacknowledged(String message, boolean settings) implements Delivery {}
}
