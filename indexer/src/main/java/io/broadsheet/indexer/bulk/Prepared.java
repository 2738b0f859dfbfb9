package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Failure;
import java.util.Iterator;

/** What became of a piece of work on its way to operations. */
public sealed interface Prepared {

  /**
   * It can be sent.
   *
   * @param operations at least one, to be sent in their order; made one by one as they are asked
   *     for, since one piece of work may have more of them than memory should hold
   */
  record Ready(Iterator<Operation> operations) implements Prepared {}

  /** It needs nothing to be done. */
  record Skipped(String reason) implements Prepared {}

  /** It cannot be sent, for good or for now. */
  record Failed(Failure failure) implements Prepared {}
}
