package io.broadsheet.indexer.bulk;

import java.util.List;
import java.util.Optional;

/** What one request left open, and what went wrong, if anything. */
record Round(List<Pending> open, Optional<Trouble> trouble) {

  static final Round DONE = new Round(List.of(), Optional.empty());

  static Round failed(List<Pending> open, Trouble trouble) {
    return new Round(open, Optional.of(trouble));
  }

  /** Whether nothing was done of {@code sent} operations, and fewer may help. */
  boolean wasTooMuch(int sent) {
    return open.size() == sent && trouble.filter(t -> !(t instanceof Trouble.OfIndex)).isPresent();
  }
}
