package io.broadsheet.operations.deadletters;

import io.broadsheet.operations.inspect.NewestRecords.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A record that failed again after a retry has a dead letter for each time. They are one letter:
 * only the last one counts, since the earlier ones are superseded by it.
 */
final class SameLetter {

  private SameLetter() {}

  /** {@code letters}, by time, without those that a later one of the same key supersedes. */
  static List<CheckedLetter> once(List<CheckedLetter> letters) {
    Map<Slot, Long> last = new HashMap<>();
    for (CheckedLetter one : letters) {
      if (one.letter().key().isPresent()) {
        last.merge(one.letter().slot(), one.letter().origin().offset(), Math::max);
      }
    }
    return letters.stream()
        .filter(
            one ->
                one.state() != LetterState.SUPERSEDED
                    || one.letter().origin().offset() == last.get(one.letter().slot()))
        .toList();
  }
}
