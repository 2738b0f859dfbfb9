package io.broadsheet.text.time;

import io.broadsheet.text.scan.FoldedText;
import java.time.DayOfWeek;
import java.util.Optional;

/** The weekday that is printed with a date: 2023年11月15日 星期三, 11月15日（周三）. */
final class Weekday {

  private static final int LONGEST = 6;

  private Weekday() {}

  static Optional<DayOfWeek> printed(FoldedText text, Match date) {
    for (int place = Math.max(date.start(), date.end() - LONGEST);
        place < date.end() + LONGEST && text.at(place) != '\n';
        place++) {
      Optional<Match> day = new WeekGrammar().at(new Cursor(text, place));
      if (day.isPresent()
          && day.get().reading() instanceof WeekReading(int weeks, int first, int last)
          && first == last) {
        return Optional.of(DayOfWeek.of(first));
      }
    }
    return Optional.empty();
  }
}
