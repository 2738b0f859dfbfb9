package io.broadsheet.indexer.bulk;

import java.util.List;

/** What came back for a bulk request. */
public sealed interface BulkAnswer {

  /** One answer for each operation, in their order. */
  record Answered(List<ItemAnswer> items) implements BulkAnswer {
    public Answered {
      items = List.copyOf(items);
    }
  }

  /** An error for the request as a whole. */
  record Rejected(ItemAnswer answer) implements BulkAnswer {}

  /** Nothing that can be understood: whether the operations were done is not known. */
  record Lost(String message) implements BulkAnswer {}

  /** Nothing was sent, since something is wrong with the indices, whatever the operations are. */
  record Held(String message) implements BulkAnswer {}
}
