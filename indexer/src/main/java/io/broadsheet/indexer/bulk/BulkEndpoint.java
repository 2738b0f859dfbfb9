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

  /**
   * Why the server can never take a document of {@code bytes} bytes, if that is known. Asked when
   * it did not take one by itself that is larger than a bulk.
   */
  default Optional<String> neverTakes(long bytes) {
    return Optional.empty();
  }
}
