package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.failure.StopException;

/** What an answer means for the operations that it is about. */
sealed interface Verdict {

  /** They are done with. */
  record Settled(Fate fate) implements Verdict {}

  /**
   * They can never be written as they are, unless their index is to blame. Refusals of one cause
   * differ in their words at most.
   */
  record Refused(String cause, Failure.BadData why) implements Verdict {}

  /** They are to be sent again after a while. */
  record TryAgain(Trouble trouble) implements Verdict {}

  /** The request is to be sent again in two halves, to find the operation that spoils it. */
  record Halve() implements Verdict {}

  /** Nothing can be written until somebody acts. */
  record Stop(StopException why) implements Verdict {}
}
