package io.broadsheet.text.time;

import io.broadsheet.text.scan.DataFile;
import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.WordTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells by its surroundings whether a named year may be the text's own. A paper that is read
 * without its date must rather stay without a year than get a wrong one.
 *
 * @param text the text
 * @param days the days (month * 100 + day) that its datelines and ledes name without a year
 */
record YearStanding(FoldedText text, Set<Integer> days) {

  private static final DataFile FILE = DataFile.of(YearStanding.class, "year-standing.tsv");
  private static final WordTable<Boolean> PAST_BEFORE = words("past-before");
  private static final WordTable<Boolean> PAST_AFTER = words("past-after");
  private static final WordTable<Boolean> PAST_NEAR = words("past-near");
  private static final WordTable<Boolean> FUTURE_BEFORE = words("future-before");
  private static final WordTable<Boolean> FUTURE_AFTER = words("future-after");
  private static final WordTable<Boolean> FUTURE_NEAR = words("future-near");

  private static final int CLAUSE = 14;
  private static final int HUNDRED = 100;

  static String contents() {
    return FILE.content();
  }

  YearEvidence.Standing of(Match match) {
    if (FUTURE_BEFORE.before(text, match.start()).isPresent() || isGoal(match.end())) {
      return YearEvidence.Standing.FUTURE;
    }
    boolean open =
        match.reading() instanceof CalendarReading reading
            && (isOwnDay(match, reading) || reading.isWholeYear() && isAttribute(match));
    return open ? YearEvidence.Standing.OPEN : YearEvidence.Standing.PAST;
  }

  /**
   * A full date is the text's own, if a dateline or lede has the same day, or a weekday follows.
   */
  private boolean isOwnDay(Match match, CalendarReading reading) {
    if (!(reading.month() instanceof MonthRef.Named(int month)
        && reading.detail() instanceof Detail.Day(int day))) {
      return false;
    }
    Cursor ahead = new Cursor(text, text.skipSpaces(match.end()));
    return days.contains(month * HUNDRED + day)
        || "期周".indexOf(text.at(match.end() - 2)) >= 0
        || new WeekGrammar().at(ahead).isPresent();
  }

  private boolean isAttribute(Match match) {
    return text.at(match.end() - 1) != '度'
        && PAST_BEFORE.before(text, match.start()).isEmpty()
        && PAST_AFTER.at(text, text.skipSpaces(match.end())).isEmpty()
        && !isClauseEnd(text.at(match.end()))
        && !isNear(PAST_NEAR, match.end());
  }

  private boolean isGoal(int end) {
    return FUTURE_AFTER.at(text, end).isPresent() || isNear(FUTURE_NEAR, end);
  }

  private boolean isNear(WordTable<Boolean> words, int end) {
    for (int i = end; i < end + CLAUSE && !isClauseEnd(text.at(i)); i++) {
      if (words.at(text, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClauseEnd(char c) {
    return c == FoldedText.NOTHING || "，。；,;\n".indexOf(c) >= 0;
  }

  private static WordTable<Boolean> words(String kind) {
    Map<String, Boolean> words = new HashMap<>();
    FILE.rows().stream()
        .filter(row -> row.getFirst().equals(kind))
        .forEach(
            row -> List.of(row.get(1).split(" ")).forEach(word -> words.put(word, Boolean.TRUE)));
    return new WordTable<>(words);
  }

  static YearStanding in(FoldedText text, List<Match> matches) {
    return new YearStanding(text, Set.copyOf(Dateline.ownDays(text, matches)));
  }
}
