package io.broadsheet.indexer.bulk;

import java.util.List;
import java.util.Optional;

/** Where bulk requests go. Called by several threads at once. */
@FunctionalInterface
public interface BulkEndpoint {

  /** Sends one bulk request and waits for what comes back. */
  BulkAnswer send(List<Operation> operations) throws InterruptedException;

  /**
   * What is wrong with the indices now, so that a refusal says nothing of its document, if
   * anything. Asked after each refusal.
   */
  default Optional<String> obstacle() {
    return Optional.empty();
  }
}
