package io.broadsheet.operations.status;

import io.broadsheet.ingest.ledger.LedgerEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state of the files that an ingest knows of.
 *
 * @param ledger where ingest keeps it
 * @param acknowledged how many issues Kafka has, by cluster and topic
 * @param failed how many files were refused, by reason
 * @param failures some of these files, with what is wrong
 */
record FileStatus(
    String ledger,
    Map<String, Long> acknowledged,
    Map<String, Long> failed,
    List<Failure> failures) {

  /** A file that was refused and stays where it is. */
  record Failure(String file, String reason, String message, String time) {}

  /** The state that {@code entries} come to. */
  static FileStatus of(Path ledger, List<LedgerEntry> entries, int listed) {
    Map<String, Long> acknowledged = new TreeMap<>();
    Map<String, Long> failed = new TreeMap<>();
    for (LedgerEntry entry : entries) {
      switch (entry) {
        case LedgerEntry.Acknowledged done ->
            acknowledged.merge(done.topic() + " of cluster " + done.cluster(), 1L, Long::sum);
        case LedgerEntry.Failed refused -> failed.merge(refused.reason(), 1L, Long::sum);
      }
    }
    List<Failure> failures =
        entries.stream()
            .filter(LedgerEntry.Failed.class::isInstance)
            .map(LedgerEntry.Failed.class::cast)
            .limit(listed)
            .map(
                refused ->
                    new Failure(
                        refused.location(), refused.reason(), refused.message(), refused.time()))
            .toList();
    return new FileStatus(ledger.toString(), acknowledged, failed, failures);
  }
}
