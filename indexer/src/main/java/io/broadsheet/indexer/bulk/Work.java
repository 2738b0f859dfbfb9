package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Failure;
import java.util.Optional;

/** Something that is to be written, from where it was read to its fate. */
public interface Work {

  /** What orders it: work of one key is done one after the other, in the order it was submitted. */
  String key();

  /** Makes the operation. May be called again after trouble. */
  Prepared prepare();

  /** Whether it is no longer ours to do. */
  boolean withdrawn();

  /**
   * Takes note of the fate, which happens exactly once unless a failure is returned.
   *
   * @return why the note could not be taken, if so; trouble is tried again
   */
  Optional<Failure> settle(Fate fate);
}
