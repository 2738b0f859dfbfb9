package io.broadsheet.ingest;

import io.broadsheet.ingest.refusal.Refusal;

/** What happens during an ingestion. */
public sealed interface IngestEvent {

  /** Kafka answers and has the topic. */
  record Connected(String cluster) implements IngestEvent {}

  /** So many more files are to be read. */
  record Found(int files) implements IngestEvent {}

  /** So many more files are there that match none of the globs, and are not read. */
  record Unmatched(int files) implements IngestEvent {}

  /** A file was taken up; exactly one of the last four events follows for it. */
  record Read(String source) implements IngestEvent {}

  /** Nothing says which newspaper a file belongs to: its id is its path below PATH. */
  record Nameless(String source) implements IngestEvent {}

  /**
   * An issue is on its way to Kafka: {@code fileBytes} of its file, {@code recordBytes} of Avro.
   */
  record Sent(String source, String issueId, long fileBytes, long recordBytes)
      implements IngestEvent {}

  /** The schema registry did not answer, and is asked once more. */
  record Retried() implements IngestEvent {}

  /** Kafka has the issue. {@code bytes} is the size of the file. */
  record Acknowledged(String source, String issueId, long bytes) implements IngestEvent {}

  /** Kafka had it already, with the same bytes and metadata. */
  record Skipped(String source, String issueId) implements IngestEvent {}

  /** It is not published. */
  record Refused(Refusal refusal) implements IngestEvent {}

  /** Nobody knows whether Kafka has it. It is not in the ledger. */
  record Unacknowledged(String source, String message) implements IngestEvent {}
}
