package io.broadsheet.operations.deadletters;

import io.broadsheet.operations.deadletters.Routes.Route;
import io.broadsheet.operations.inspect.NewestRecords.Newest;
import io.broadsheet.operations.inspect.NewestRecords.Slot;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Says what a dead letter is worth now.
 *
 * @param routes where letters go
 * @param newest the newest record of a key from the oldest origin on
 * @param indexed whether the index of a route has what a letter is about
 */
record LetterStateCheck(
    Routes routes,
    Function<Slot, Optional<Newest>> newest,
    BiPredicate<Letter, Route.Index> indexed) {

  LetterState check(Letter letter) {
    if (letter.discarded()) {
      return LetterState.DISCARDED;
    }
    Optional<Route> route = routes.of(letter);
    if (route.isEmpty()) {
      return LetterState.HOPELESS;
    }
    Optional<Newest> last = newest.apply(letter.slot());
    // A topic that was made anew has other records at the old offsets, and none may be put over.
    if (last.isEmpty() || last.get().offset() < letter.origin().offset()) {
      return LetterState.LOST;
    }
    if (last.get().offset() > letter.origin().offset()) {
      return LetterState.SUPERSEDED;
    }
    return switch (route.get()) {
      case Route.Streams _ -> LetterState.OPEN;
      case Route.Index index -> indexed.test(letter, index) ? LetterState.DONE : LetterState.OPEN;
    };
  }
}
