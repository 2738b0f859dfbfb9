package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;

/** What is to be done when an index is gone: it must not be made anew with guessed mappings. */
public final class LostAlias {

  private LostAlias() {}

  /** Why nothing can be written to {@code alias} any more. */
  public static StopException of(String alias) {
    return new StopException(
        ExitCode.UNAVAILABLE,
        "The alias "
            + alias
            + " is gone from Elasticsearch. Fill a new index from the beginning of the topics with"
            + " `broadsheet index rebuild`, then start the indexer again.");
  }
}
