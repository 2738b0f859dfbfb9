package io.broadsheet.text.time.resolve;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.WordTable;
import io.broadsheet.text.time.grammar.Grammars;
import io.broadsheet.text.time.grammar.TimeMatch;
import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.Detail;
import io.broadsheet.text.time.reading.MonthRef;
import io.broadsheet.text.time.value.NamedYear;
import java.util.Set;

/**
 * Tells by its surroundings whether a named year may be the text's own. A paper that is read
 * without its date must rather stay without a year than get a wrong one.
 *
 * @param text the text
 * @param days the days (month * 100 + day) that its datelines and ledes name without a year
 * @param words the words around years
 * @param grammars read weekdays
 */
record YearStanding(FoldedText text, Set<Integer> days, StandingWords words, Grammars grammars) {

  private static final int CLAUSE = 14;
  private static final int HUNDRED = 100;

  NamedYear.Standing of(TimeMatch match) {
    if (words.futureBefore().before(text, match.start()).isPresent() || isGoal(match.end())) {
      return NamedYear.Standing.FUTURE;
    }
    boolean open =
        match.reading() instanceof CalendarReading reading
            && (isOwnDay(match, reading) || reading.isWholeYear() && isAttribute(match));
    return open ? NamedYear.Standing.OPEN : NamedYear.Standing.PAST;
  }

  /**
   * A full date is the text's own, if a dateline or lede has the same day, or a weekday follows.
   */
  private boolean isOwnDay(TimeMatch match, CalendarReading reading) {
    if (!(reading.month() instanceof MonthRef.Named(int month)
        && reading.detail() instanceof Detail.Day(int day))) {
      return false;
    }
    return days.contains(month * HUNDRED + day)
        || "期周".indexOf(text.at(match.end() - 2)) >= 0
        || grammars.namesWeekAt(text, text.skipSpaces(match.end()));
  }

  private boolean isAttribute(TimeMatch match) {
    return text.at(match.end() - 1) != '度'
        && words.pastBefore().before(text, match.start()).isEmpty()
        && words.pastAfter().at(text, text.skipSpaces(match.end())).isEmpty()
        && !isClauseEnd(text.at(match.end()))
        && !isNear(words.pastNear(), match.end());
  }

  private boolean isGoal(int end) {
    return words.futureAfter().at(text, end).isPresent() || isNear(words.futureNear(), end);
  }

  private boolean isNear(WordTable<String> near, int end) {
    for (int i = end; i < end + CLAUSE && !isClauseEnd(text.at(i)); i++) {
      if (near.at(text, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClauseEnd(char c) {
    return c == FoldedText.NOTHING || "，。；,;\n".indexOf(c) >= 0;
  }
}
