package io.broadsheet.ingest.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One line of the ledger. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LedgerEntry.Acknowledged.class, name = "ACKNOWLEDGED"),
  @JsonSubTypes.Type(value = LedgerEntry.Failed.class, name = "FAILED")
})
public sealed interface LedgerEntry {

  /** The file's absolute path. */
  String location();

  /** When, ISO 8601 in UTC. */
  String time();

  /**
   * Kafka holds the issue.
   *
   * @param location the file's absolute path
   * @param issue what was published
   * @param cluster the id of the Kafka cluster
   * @param topic the topic
   * @param topicId what tells the topic from an earlier one of its name; null in old lines
   * @param partition where in the topic
   * @param offset where in the partition
   * @param time when it was acknowledged, ISO 8601 in UTC
   */
  record Acknowledged(
      String location,
      PublishedIssue issue,
      String cluster,
      String topic,
      String topicId,
      int partition,
      long offset,
      String time)
      implements LedgerEntry {}

  /**
   * The file was refused, and stays where it is.
   *
   * @param location the file's absolute path
   * @param reason one word that can be counted by
   * @param message what is wrong and what to do
   * @param time when, ISO 8601 in UTC
   */
  record Failed(String location, String reason, String message, String time)
      implements LedgerEntry {}
}
