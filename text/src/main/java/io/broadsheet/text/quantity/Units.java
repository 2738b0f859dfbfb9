package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.DataFile;
import io.broadsheet.text.scan.WordTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units, counters and measured things that the data files beside this class name. */
final class Units {

  private static final DataFile UNITS = DataFile.of(Units.class, "units.tsv");
  private static final DataFile COUNTERS = DataFile.of(Units.class, "counters.tsv");
  private static final DataFile MEASURES = DataFile.of(Units.class, "measures.tsv");

  static final WordTable<Unit> TABLE = units();
  static final WordTable<String> MEASURED = words(MEASURES);

  /**
   * A unit as texts write it.
   *
   * @param name the unit to give
   * @param factor how much of it one of these is
   * @param noun what is counted, if the word itself says so (人)
   */
  record Unit(String name, BigDecimal factor, String noun) {

    boolean isCount() {
      return name.equals("count");
    }

    /** Currencies have the three capitals of ISO 4217. */
    boolean isMoney() {
      return name.length() == 3 && name.chars().allMatch(Character::isUpperCase);
    }

    boolean isTime() {
      return isLongTime() || name.equals("hour") || name.equals("minute") || name.equals("month");
    }

    /** With 一 before them these mostly say any one: 一年, 一天. */
    boolean isLongTime() {
      return name.equals("year") || name.equals("week") || name.equals("day");
    }
  }

  static final Unit MONTH = new Unit("month", BigDecimal.ONE, "");
  static final Unit PERCENT = new Unit("percent", BigDecimal.ONE, "");

  private Units() {}

  private static WordTable<Unit> units() {
    Map<String, Unit> units = new HashMap<>();
    for (List<String> row : COUNTERS.rows()) {
      boolean thing = row.getFirst().equals("thing");
      for (String word : row.get(1).split(" ")) {
        units.put(word, new Unit("count", BigDecimal.ONE, thing ? word : ""));
      }
    }
    for (List<String> row : UNITS.rows()) {
      if (row.size() != 3) {
        throw UNITS.error("a row needs unit, factor and words: " + row);
      }
      for (String word : row.get(2).split(" ")) {
        units.put(word, new Unit(row.getFirst(), factor(row.get(1)), ""));
      }
    }
    return new WordTable<>(units);
  }

  private static BigDecimal factor(String written) {
    String[] parts = written.split("/");
    BigDecimal first = new BigDecimal(parts[0]);
    return parts.length == 1
        ? first
        : first.divide(new BigDecimal(parts[1]), MathContext.DECIMAL64);
  }

  private static WordTable<String> words(DataFile file) {
    Map<String, String> words = new HashMap<>();
    file.rows()
        .forEach(row -> List.of(row.getFirst().split(" ")).forEach(word -> words.put(word, word)));
    return new WordTable<>(words);
  }
}
