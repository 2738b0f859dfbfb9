package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Failure;

/** What became of a piece of work on its way to an operation. */
public sealed interface Prepared {

  /** It can be sent. */
  record Ready(Operation operation) implements Prepared {}

  /** It cannot be sent, for good or for now. */
  record Failed(Failure failure) implements Prepared {}
}
