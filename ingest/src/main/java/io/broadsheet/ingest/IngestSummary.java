package io.broadsheet.ingest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.ingest.refusal.Refusal;
import java.util.List;

/**
 * What an ingestion came to; {@code read = published + skipped + refused + unacknowledged}.
 *
 * @param found files that were there
 * @param read files that were taken up
 * @param published files that Kafka acknowledged
 * @param skipped files that Kafka had already
 * @param refused files that cannot be published
 * @param unacknowledged files of which nobody knows whether Kafka has them
 * @param nameless issues published without a newspaper
 * @param unmatched files that match none of the globs, and were not read
 * @param bytes the size of the published files
 * @param refusals the first 1,000 refusals
 */
public record IngestSummary(
    long found,
    long read,
    long published,
    long skipped,
    long refused,
    long unacknowledged,
    long nameless,
    long unmatched,
    long bytes,
    List<Refusal> refusals) {

  public IngestSummary {
    refusals = List.copyOf(refusals);
  }

  /** Whether every file that was there is in Kafka now. */
  public boolean isComplete() {
    return found > 0 && found == published + skipped;
  }

  /** The counts as JSON. */
  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("found", found).put("read", read).put("published", published).put("skipped", skipped);
    node.put("refused", refused).put("unacknowledged", unacknowledged);
    node.put("withoutNewspaper", nameless).put("unmatched", unmatched).put("bytes", bytes);
    ArrayNode list = node.putArray("refusals");
    for (Refusal refusal : refusals) {
      list.addObject()
          .put("source", refusal.source())
          .put("reason", refusal.reason().word())
          .put("message", refusal.message());
    }
    return node;
  }

  /** The counts in one line. */
  @Override
  public String toString() {
    String line =
        "read %d = published %d + skipped %d + refused %d"
            .formatted(read, published, skipped, refused);
    return (unacknowledged == 0 ? line : line + " + unacknowledged " + unacknowledged)
        + (found > read ? ", not read " + (found - read) : "")
        + ", %.1f MB".formatted(bytes / 1e6);
  }
}
