package io.broadsheet.indexer.bulk;

/** Work whose operation is ready to be sent. */
record Pending(Work work, Operation operation) {}
