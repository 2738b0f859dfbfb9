package io.broadsheet.indexer.bulk;

import java.util.List;

/** Where bulk requests go. Called by several threads at once. */
@FunctionalInterface
public interface BulkEndpoint {

  /** Sends one bulk request and waits for what comes back. */
  BulkAnswer send(List<Operation> operations) throws InterruptedException;
}
