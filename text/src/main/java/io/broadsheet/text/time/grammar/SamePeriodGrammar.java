package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.calendar.CalendarUnit;
import io.broadsheet.text.time.reading.SamePeriodReading;
import java.util.Optional;

/** The part of another year that matches a time named before: 去年同期, 上月同期, 去年此时. */
final class SamePeriodGrammar implements Grammar {

  @Override
  public String beginnings(TimeWords words) {
    return words.firstCharacters(TimeWords.SAME_OF_YEAR, TimeWords.SAME_OF_MONTH);
  }

  @Override
  public Optional<TimeMatch> at(Cursor cursor) {
    return take(cursor, TimeWords.SAME_OF_YEAR, CalendarUnit.YEAR)
        .or(() -> take(cursor, TimeWords.SAME_OF_MONTH, CalendarUnit.MONTH));
  }

  private static Optional<TimeMatch> take(
      Cursor cursor, WordKind<Integer> words, CalendarUnit unit) {
    return cursor
        .take(words)
        .map(
            count ->
                TimeMatch.of(cursor.start(), cursor.place(), new SamePeriodReading(count, unit)));
  }
}
