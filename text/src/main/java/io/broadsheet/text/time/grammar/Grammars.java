package io.broadsheet.text.time.grammar;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.Folding;
import java.util.List;
import java.util.Optional;

/** All grammars, and which of them are worth asking at a character. */
public final class Grammars {

  private static final List<Grammar> ALL =
      List.of(
          new SamePeriodGrammar(),
          new CalendarGrammar(),
          new BareDayGrammar(),
          new NewYearDayGrammar(),
          new RegnalGrammar(),
          new NumericGrammar(),
          new DayGrammar(),
          new WeekGrammar(),
          new DistanceGrammar(),
          new EraGrammar(),
          new SetGrammar(),
          new VagueGrammar(),
          new ClockGrammar());

  /** For each character a bit for every grammar; most characters begin nothing. */
  private final short[] asked;

  private final TimeWords words;

  private Grammars(TimeWords words) {
    this.words = words;
    this.asked = asked(words);
  }

  /** All grammars with the words of the data files. */
  public static Grammars load(DataFiles files, Folding folding) {
    return new Grammars(TimeWords.load(files, folding));
  }

  /** Whether any expression may begin with a character. */
  boolean mayBegin(char c) {
    return asked[c] != 0;
  }

  /** The longest expression that begins at a place. */
  public Optional<TimeMatch> longest(FoldedText text, int place) {
    int toAsk = asked[text.at(place)];
    Optional<TimeMatch> best = Optional.empty();
    while (toAsk != 0) {
      int next = Integer.numberOfTrailingZeros(toAsk);
      toAsk &= toAsk - 1;
      Optional<TimeMatch> found = ALL.get(next).at(cursor(text, place));
      if (found.isPresent() && (best.isEmpty() || found.get().end() > best.get().end())) {
        best = found;
      }
    }
    return best;
  }

  /** All expressions of a text, in its order, each the longest at its place. */
  public List<TimeMatch> scan(FoldedText text) {
    return new ExpressionScanner(text, this).scan();
  }

  /** Whether a week or a weekday is named at a place. */
  public boolean namesWeekAt(FoldedText text, int place) {
    return new WeekGrammar().at(cursor(text, place)).isPresent();
  }

  Cursor cursor(FoldedText text, int place) {
    return new Cursor(text, place, words);
  }

  TimeWords words() {
    return words;
  }

  private static short[] asked(TimeWords words) {
    short[] asked = new short[Character.MAX_VALUE + 1];
    for (int i = 0; i < ALL.size(); i++) {
      short bit = (short) (1 << i);
      ALL.get(i).beginnings(words).chars().forEach(c -> asked[c] |= bit);
    }
    return asked;
  }
}
