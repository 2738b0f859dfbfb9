package io.broadsheet.indexer.bulk;

import java.util.Optional;

/**
 * An operation that is ready to be sent, and the job that it belongs to.
 *
 * @param overtaken the one before it in its bulk that wrote the same document; needs not be sent
 *     unless this one fails for good
 */
record Pending(Job job, Operation operation, Optional<Pending> overtaken) {

  Pending(Job job, Operation operation) {
    this(job, operation, Optional.empty());
  }

  Pending over(Pending older) {
    return new Pending(job, operation, Optional.of(older));
  }
}
