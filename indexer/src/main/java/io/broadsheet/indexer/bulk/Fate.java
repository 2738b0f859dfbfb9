package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Failure;

/** How a piece of work ended. */
public sealed interface Fate {

  /** The document is in the index. */
  record Written() implements Fate {}

  /** The document is not in the index any more, or never was. */
  record Deleted() implements Fate {}

  /** The index holds a newer revision. */
  record Stale() implements Fate {}

  /** It can never be written as it is. */
  record Refused(Failure.BadData why) implements Fate {}

  /** It was given back untouched, for another instance to do. */
  record Released() implements Fate {}
}
