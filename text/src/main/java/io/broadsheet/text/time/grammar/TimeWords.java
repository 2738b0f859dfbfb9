package io.broadsheet.text.time.grammar;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.scan.Folding;
import io.broadsheet.text.scan.WordTable;
import io.broadsheet.text.time.calendar.CalendarUnit;
import io.broadsheet.text.time.calendar.Festival;
import io.broadsheet.text.time.calendar.Reign;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The words of time, by kind, out of the data files. */
final class TimeWords {

  static final WordKind<Integer> YEAR = new WordKind<>("year", Integer::valueOf);
  static final WordKind<Integer> LATER_YEAR = new WordKind<>("later-year", Integer::valueOf);
  static final WordKind<Integer> MONTH = new WordKind<>("month", Integer::valueOf);
  static final WordKind<Integer> LATER_MONTH = new WordKind<>("later-month", Integer::valueOf);
  static final WordKind<Integer> QUARTER = new WordKind<>("quarter", Integer::valueOf);
  static final WordKind<Integer> WEEK = new WordKind<>("week", Integer::valueOf);
  static final WordKind<Integer> WEEKDAY_PREFIX =
      new WordKind<>("weekday-prefix", Integer::valueOf);
  static final WordKind<Integer> DAY = new WordKind<>("day", Integer::valueOf);
  static final WordKind<Integer> LATER_DAY = new WordKind<>("later-day", Integer::valueOf);
  static final WordKind<String> DAY_PART = new WordKind<>("day-part", Function.identity());
  static final WordKind<String> LATER_DAY_PART =
      new WordKind<>("later-day-part", Function.identity());
  static final WordKind<String> PART_OF_DAY = new WordKind<>("part-of-day", Function.identity());
  static final WordKind<Integer> SEASON = new WordKind<>("season", Integer::valueOf);
  static final WordKind<int[]> YEAR_SEASON = new WordKind<>("year-season", TimeWords::pair);
  static final WordKind<int[]> YEAR_PART = new WordKind<>("year-part", TimeWords::pair);
  static final WordKind<int[]> YEAR_END = new WordKind<>("year-end", TimeWords::pair);
  static final WordKind<int[]> MONTH_PART = new WordKind<>("month-part", TimeWords::pair);
  static final WordKind<int[]> BARE_MONTH_PART = new WordKind<>("bare-month-part", TimeWords::pair);
  static final WordKind<Integer> HALF = new WordKind<>("half", Integer::valueOf);
  static final WordKind<Integer> WINDOW = new WordKind<>("window", Integer::valueOf);
  static final WordKind<Integer> NARROW_WINDOW = new WordKind<>("narrow-window", Integer::valueOf);
  static final WordKind<CalendarUnit> UNIT = new WordKind<>("unit", CalendarUnit::of);
  static final WordKind<CalendarUnit> SET = new WordKind<>("set", CalendarUnit::of);
  static final WordKind<Integer> SAME_OF_YEAR = new WordKind<>("same-of-year", Integer::valueOf);
  static final WordKind<Integer> SAME_OF_MONTH = new WordKind<>("same-of-month", Integer::valueOf);
  static final WordKind<Integer> SHIFTED_YEAR = new WordKind<>("shifted-year", Integer::valueOf);
  static final WordKind<Integer> RELATIVE_HALF = new WordKind<>("relative-half", Integer::valueOf);
  static final WordKind<String> SENT = new WordKind<>("sent", Function.identity());
  static final WordKind<String> BEFORE_COUNTED_DAYS =
      new WordKind<>("before-counted-days", Function.identity());
  static final WordKind<String> AFTER_COUNTED_DAYS =
      new WordKind<>("after-counted-days", Function.identity());
  static final WordKind<String> AFTER_FIRST_DAY =
      new WordKind<>("after-first-day", Function.identity());
  static final WordKind<String> NOT_A_DAY = new WordKind<>("not-a-day", Function.identity());
  static final WordKind<String> A_DAY = new WordKind<>("a-day", Function.identity());
  static final WordKind<String> DYNASTY = new WordKind<>("dynasty", Function.identity());
  static final WordKind<String> TRADITIONAL = new WordKind<>("traditional", Function.identity());
  static final WordKind<String> HONG_KONG = new WordKind<>("hong-kong", Function.identity());
  static final WordKind<String> BEFORE_SPAN_OF_YEARS =
      new WordKind<>("before-span-of-years", Function.identity());
  static final WordKind<String> AFTER_SPAN_OF_YEARS =
      new WordKind<>("after-span-of-years", Function.identity());
  static final WordKind<String> ORDINAL_DAY = new WordKind<>("ordinal-day", Function.identity());

  /** Festivals, which have a file of their own. */
  static final WordKind<Festival> FESTIVAL = ownFile("festival");

  /** Times that no calendar can fix; a word means itself. */
  static final WordKind<String> VAGUE_TIMES = ownFile("vague");

  /** What looks like a time and is none; a word means itself. */
  static final WordKind<String> NO_TIMES = ownFile("not-time");

  /** Words of time that are none between certain neighbours. */
  static final WordKind<WordBorders> BORDERS = ownFile("borders");

  /** Surnames, behind which the name of a festival is a given name. */
  static final WordKind<String> BEFORE_GIVEN_NAME = ownFile("surnames");

  /** Era names of emperors. */
  static final WordKind<Reign> REIGN = ownFile("reign");

  private static final List<WordKind<?>> OF_ONE_FILE =
      List.of(
          YEAR,
          LATER_YEAR,
          MONTH,
          LATER_MONTH,
          QUARTER,
          WEEK,
          WEEKDAY_PREFIX,
          DAY,
          LATER_DAY,
          DAY_PART,
          LATER_DAY_PART,
          PART_OF_DAY,
          SEASON,
          YEAR_SEASON,
          YEAR_PART,
          YEAR_END,
          MONTH_PART,
          BARE_MONTH_PART,
          HALF,
          WINDOW,
          NARROW_WINDOW,
          UNIT,
          SET,
          SAME_OF_YEAR,
          SAME_OF_MONTH,
          SHIFTED_YEAR,
          RELATIVE_HALF,
          SENT,
          BEFORE_COUNTED_DAYS,
          AFTER_COUNTED_DAYS,
          AFTER_FIRST_DAY,
          NOT_A_DAY,
          A_DAY,
          DYNASTY,
          TRADITIONAL,
          HONG_KONG,
          BEFORE_SPAN_OF_YEARS,
          AFTER_SPAN_OF_YEARS,
          ORDINAL_DAY);

  /** Surnames that before a festival are words of their own. */
  private static final String NEVER_BEFORE_A_NAME = "于在时利来求到年月从和向自过当";

  private final Map<WordKind<?>, WordTable<?>> tables;
  private final Folding folding;

  private TimeWords(Map<WordKind<?>, WordTable<?>> tables, Folding folding) {
    this.tables = new IdentityHashMap<>(tables);
    this.folding = folding;
  }

  static TimeWords load(DataFiles files, Folding folding) {
    Map<WordKind<?>, WordTable<?>> tables = new HashMap<>();
    DataFile words = files.file("time/time-words.tsv");
    OF_ONE_FILE.forEach(kind -> tables.put(kind, table(words, kind, folding)));
    tables.put(FESTIVAL, FestivalFile.read(files.file("time/festivals.tsv"), folding));
    tables.put(VAGUE_TIMES, list(files.file("time/vague-times.txt"), folding));
    tables.put(NO_TIMES, list(files.file("time/not-time.txt"), folding));
    tables.put(BEFORE_GIVEN_NAME, surnames(files.file("entity/surnames.tsv"), folding));
    tables.put(BORDERS, borders(files.file("time/word-borders.tsv"), folding));
    tables.put(REIGN, reigns(files.file("time/reigns.tsv"), folding));
    return new TimeWords(tables, folding);
  }

  private static WordTable<String> surnames(DataFile file, Folding folding) {
    return WordTable.ofWords(
        file.table().stream()
            .map(row -> row[0])
            .filter(name -> name.length() == 1 && NEVER_BEFORE_A_NAME.indexOf(name) < 0),
        folding);
  }

  private static WordTable<WordBorders> borders(DataFile file, Folding folding) {
    Map<String, WordBorders> borders = new HashMap<>();
    for (List<String> row : file.rows()) {
      if (row.size() != 3) {
        throw file.error("a row needs words, what is before and what is after: " + row);
      }
      WordBorders border =
          new WordBorders(folded(row.get(1), folding), folded(row.get(2), folding));
      List.of(row.getFirst().split(" ")).forEach(word -> borders.put(word, border));
    }
    return new WordTable<>(borders, folding);
  }

  private static List<String> folded(String words, Folding folding) {
    return words.equals("-")
        ? List.of()
        : List.of(words.split(" ")).stream().map(folding::foldWord).toList();
  }

  private static WordTable<Reign> reigns(DataFile file, Folding folding) {
    Map<String, Reign> reigns = new HashMap<>();
    for (List<String> row : file.rows()) {
      if (row.size() != 3) {
        throw file.error("a row needs first year, last year and names: " + row);
      }
      int first = Integer.parseInt(row.getFirst());
      Reign reign = new Reign(first, Integer.parseInt(row.get(1)) - first + 1);
      List.of(row.get(2).split(" ")).forEach(name -> reigns.put(name, reign));
    }
    return new WordTable<>(reigns, folding);
  }

  /** The words of a kind. */
  @SuppressWarnings("unchecked") // load() puts every table under the kind of its own values
  <V> WordTable<V> of(WordKind<V> kind) {
    return (WordTable<V>) tables.get(kind);
  }

  /** The characters with which the words of some kinds begin. */
  String firstCharacters(WordKind<?>... kinds) {
    StringBuilder characters = new StringBuilder();
    for (WordKind<?> kind : kinds) {
      characters.append(of(kind).firstCharacters());
    }
    return characters.toString();
  }

  /** The kind of a part of the day, by its name. */
  Optional<String> partOfDay(String name) {
    return of(PART_OF_DAY).at(folding.fold(name), 0).map(WordTable.Found::value);
  }

  private static <V> WordKind<V> ownFile(String name) {
    return new WordKind<>(
        name,
        _ -> {
          throw new IllegalStateException(name + " has a file of its own");
        });
  }

  private static <V> WordTable<V> table(DataFile file, WordKind<V> kind, Folding folding) {
    Map<String, V> words = new HashMap<>();
    for (List<String> row : file.rows()) {
      if (row.size() != 3) {
        throw file.error("a row needs kind, value and words: " + row);
      }
      if (row.getFirst().equals(kind.name())) {
        V value = kind.meaning(row.get(1));
        List.of(row.get(2).split(" ")).forEach(word -> words.put(word, value));
      }
    }
    return new WordTable<>(words, folding);
  }

  private static WordTable<String> list(DataFile file, Folding folding) {
    return WordTable.ofWords(
        file.rows().stream().flatMap(row -> List.of(row.getFirst().split(" ")).stream()), folding);
  }

  private static int[] pair(String value) {
    String[] parts = value.split(":");
    return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
  }
}
