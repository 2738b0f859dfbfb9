package io.broadsheet.text.quantity;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.scan.Folding;
import io.broadsheet.text.scan.WordTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the units, what is below them, and the counters that the data files name. */
final class UnitFiles {

  private UnitFiles() {}

  static WordTable<Unit> units(DataFiles files, Folding folding) {
    Map<String, Unit> units = new HashMap<>();
    addCounters(files.file("quantity/counters.tsv"), units, folding);
    addUnits(files.file("quantity/units.tsv"), units, folding);
    return new WordTable<>(units, folding);
  }

  private static void addCounters(DataFile file, Map<String, Unit> units, Folding folding) {
    for (List<String> row : file.rows()) {
      Unit.Kind kind = Unit.Kind.valueOf(row.getFirst().toUpperCase(Locale.ROOT).replace('-', '_'));
      for (String word : row.get(1).split(" ")) {
        units.put(word, new Unit(folding.foldWord(word), "count", BigDecimal.ONE, kind));
      }
    }
  }

  private static void addUnits(DataFile file, Map<String, Unit> units, Folding folding) {
    for (List<String> row : file.rows()) {
      if (row.size() != 3) {
        throw file.error("a row needs unit, factor and words: " + row);
      }
      for (String word : row.get(2).split(" ")) {
        units.put(
            word,
            new Unit(
                folding.foldWord(word), row.getFirst(), number(row.get(1)), Unit.Kind.MEASURE));
      }
    }
  }

  /** By the word of the upper unit, what may follow it. */
  static Map<String, WordTable<Subunit>> subunits(DataFile file, Folding folding) {
    Map<String, Map<String, Subunit>> below = new HashMap<>();
    for (List<String> row : file.rows()) {
      if (row.size() != 6) {
        throw file.error("a row needs upper words, words, factor, most, unit, factor: " + row);
      }
      for (String upper : row.get(0).split(" ")) {
        Map<String, Subunit> table =
            below.computeIfAbsent(folding.foldWord(upper), _ -> new HashMap<>());
        for (String word : row.get(1).split(" ")) {
          String whole = row.get(4).equals("-") ? "" : row.get(4);
          table.put(
              word,
              new Subunit(
                  folding.foldWord(word),
                  number(row.get(2)),
                  number(row.get(3)),
                  whole,
                  number(row.get(5))));
        }
      }
    }
    Map<String, WordTable<Subunit>> tables = new HashMap<>();
    below.forEach((upper, table) -> tables.put(upper, new WordTable<>(table, folding)));
    return Map.copyOf(tables);
  }

  private static BigDecimal number(String written) {
    String[] parts = written.split("/");
    BigDecimal first = new BigDecimal(parts[0]);
    return parts.length == 1
        ? first
        : first.divide(new BigDecimal(parts[1]), MathContext.DECIMAL64);
  }
}
