package io.broadsheet.text.time;

import io.broadsheet.text.scan.DataFile;
import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.WordTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The words of time, by kind, out of the data files beside this class. */
final class TimeWords {

  private static final DataFile WORDS = DataFile.of(TimeWords.class, "time-words.tsv");
  private static final DataFile VAGUE = DataFile.of(TimeWords.class, "vague-times.txt");
  private static final DataFile NOT_TIME = DataFile.of(TimeWords.class, "not-time.txt");

  static final WordTable<Integer> YEAR = numbers("year");
  static final WordTable<Integer> LATER_YEAR = numbers("later-year");
  static final WordTable<Integer> MONTH = numbers("month");
  static final WordTable<Integer> LATER_MONTH = numbers("later-month");
  static final WordTable<Integer> QUARTER = numbers("quarter");
  static final WordTable<Integer> WEEK = numbers("week");
  static final WordTable<Integer> WEEKDAY_PREFIX = numbers("weekday-prefix");
  static final WordTable<Integer> DAY = numbers("day");
  static final WordTable<Integer> LATER_DAY = numbers("later-day");
  static final WordTable<String> DAY_PART = words("day-part", Function.identity());
  static final WordTable<String> LATER_DAY_PART = words("later-day-part", Function.identity());
  static final WordTable<String> PART_OF_DAY = words("part-of-day", Function.identity());
  static final WordTable<Integer> SEASON = numbers("season");
  static final WordTable<int[]> YEAR_SEASON = words("year-season", TimeWords::pair);
  static final WordTable<int[]> YEAR_PART = words("year-part", TimeWords::pair);
  static final WordTable<int[]> YEAR_END = words("year-end", TimeWords::pair);
  static final WordTable<int[]> MONTH_PART = words("month-part", TimeWords::pair);
  static final WordTable<int[]> BARE_MONTH_PART = words("bare-month-part", TimeWords::pair);
  static final WordTable<Integer> HALF = numbers("half");
  static final WordTable<Integer> WINDOW = numbers("window");
  static final WordTable<Integer> NARROW_WINDOW = numbers("narrow-window");
  static final WordTable<CalendarUnit> UNIT = words("unit", CalendarUnit::of);
  static final WordTable<CalendarUnit> SET = words("set", CalendarUnit::of);
  static final WordTable<Boolean> VAGUE_TIMES = list(VAGUE);
  static final WordTable<Boolean> NO_TIMES = list(NOT_TIME);

  private TimeWords() {}

  /** The characters with which the words of some tables begin. */
  static String firstCharacters(WordTable<?>... tables) {
    StringBuilder characters = new StringBuilder();
    for (WordTable<?> table : tables) {
      characters.append(table.firstCharacters());
    }
    return characters.toString();
  }

  /** The kind of a part of the day, by its name. */
  static Optional<String> partOfDay(String name) {
    return PART_OF_DAY.at(FoldedText.of(name), 0).map(WordTable.Found::value);
  }

  /** All that decides what is found, so that a version can be made of it. */
  static String contents() {
    return WORDS.content()
        + VAGUE.content()
        + NOT_TIME.content()
        + Festival.contents()
        + YearStanding.contents()
        + DataFile.of(PrintedDateline.class, "agencies.txt").content();
  }

  private static WordTable<Integer> numbers(String kind) {
    return words(kind, Integer::valueOf);
  }

  private static <V> WordTable<V> words(String kind, Function<String, V> meaning) {
    Map<String, V> words = new HashMap<>();
    for (List<String> row : WORDS.rows()) {
      if (row.size() != 3) {
        throw WORDS.error("a row needs kind, value and words: " + row);
      }
      if (row.getFirst().equals(kind)) {
        V value = meaning.apply(row.get(1));
        List.of(row.get(2).split(" ")).forEach(word -> words.put(word, value));
      }
    }
    return new WordTable<>(words);
  }

  private static WordTable<Boolean> list(DataFile file) {
    Map<String, Boolean> words = new HashMap<>();
    file.rows()
        .forEach(
            row ->
                List.of(row.getFirst().split(" ")).forEach(word -> words.put(word, Boolean.TRUE)));
    return new WordTable<>(words);
  }

  private static int[] pair(String value) {
    String[] parts = value.split(":");
    return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
  }
}
