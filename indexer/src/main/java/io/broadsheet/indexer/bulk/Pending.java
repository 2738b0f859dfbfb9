package io.broadsheet.indexer.bulk;

/** An operation that is ready to be sent, and the job that it belongs to. */
record Pending(Job job, Operation operation) {}
