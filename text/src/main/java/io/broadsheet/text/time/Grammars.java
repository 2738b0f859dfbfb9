package io.broadsheet.text.time;

import io.broadsheet.text.scan.FoldedText;
import java.util.List;
import java.util.Optional;

/** All grammars, and which of them are worth asking at a character. */
final class Grammars {

  private static final List<Grammar> ALL =
      List.of(
          new CalendarGrammar(),
          new NumericGrammar(),
          new DayGrammar(),
          new WeekGrammar(),
          new DistanceGrammar(),
          new EraGrammar(),
          new SetGrammar(),
          new VagueGrammar(),
          new ClockGrammar());

  /** For each character a bit for every grammar; most characters begin nothing. */
  private static final short[] ASKED = asked();

  private Grammars() {}

  /** Whether any expression may begin with a character. */
  static boolean mayBegin(char c) {
    return ASKED[c] != 0;
  }

  /** The longest expression that begins at a place. */
  static Optional<Match> longest(FoldedText text, int place) {
    int asked = ASKED[text.at(place)];
    Optional<Match> best = Optional.empty();
    while (asked != 0) {
      int next = Integer.numberOfTrailingZeros(asked);
      asked &= asked - 1;
      Optional<Match> found = ALL.get(next).at(new Cursor(text, place));
      if (found.isPresent() && (best.isEmpty() || found.get().end() > best.get().end())) {
        best = found;
      }
    }
    return best;
  }

  private static short[] asked() {
    short[] asked = new short[Character.MAX_VALUE + 1];
    for (int i = 0; i < ALL.size(); i++) {
      short bit = (short) (1 << i);
      ALL.get(i).beginnings().chars().forEach(c -> asked[c] |= bit);
    }
    return asked;
  }
}
