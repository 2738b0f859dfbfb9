package io.broadsheet.operations.check;

import io.broadsheet.indexer.bulk.BulkLimits;
import io.broadsheet.indexer.elasticsearch.NodeLimits;
import io.broadsheet.schemas.Limits;

/** Holds what the nodes take at once against what the indexer sends. */
final class NodeLimitCheck {

  private static final String SUBJECT = "limits";

  private NodeLimitCheck() {}

  /** What is found about {@code nodes}. */
  static Finding check(NodeLimits nodes) {
    long bulk = BulkLimits.DEFAULT.bytes();
    return nodes
        .tooLittleFor(bulk)
        .map(limit -> wrong(limit, "a bulk request may have " + bulk, "lower --bulk-bytes, or "))
        .or(
            () ->
                nodes
                    .tooLittleFor(Limits.MESSAGE)
                    .map(
                        limit ->
                            wrong(
                                limit,
                                "the document of one record may have %d, and would be a dead letter"
                                    .formatted(Limits.MESSAGE),
                                "")))
        .orElseGet(
            () ->
                new Finding.Fine(SUBJECT, "every node takes " + Limits.MESSAGE + " bytes at once"));
  }

  private static Finding wrong(String limit, String ours, String first) {
    String todo = first + "raise it, or the heap of which it is a part";
    return new Finding.Wrong(
        SUBJECT,
        limit + ", but " + ours,
        Character.toUpperCase(todo.charAt(0)) + todo.substring(1));
  }
}
