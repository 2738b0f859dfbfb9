package io.broadsheet.text.quantity;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.scan.Folding;
import io.broadsheet.text.scan.WordTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the units and counters that the data files name. */
final class UnitFiles {

  private UnitFiles() {}

  static WordTable<Unit> read(DataFiles files, Folding folding) {
    Map<String, Unit> units = new HashMap<>();
    addCounters(files.file("quantity/counters.tsv"), units);
    addUnits(files.file("quantity/units.tsv"), units);
    return new WordTable<>(units, folding);
  }

  private static void addCounters(DataFile file, Map<String, Unit> units) {
    for (List<String> row : file.rows()) {
      boolean thing = row.getFirst().equals("thing");
      for (String word : row.get(1).split(" ")) {
        units.put(word, new Unit("count", BigDecimal.ONE, thing ? word : ""));
      }
    }
  }

  private static void addUnits(DataFile file, Map<String, Unit> units) {
    for (List<String> row : file.rows()) {
      if (row.size() != 3) {
        throw file.error("a row needs unit, factor and words: " + row);
      }
      for (String word : row.get(2).split(" ")) {
        units.put(word, new Unit(row.getFirst(), factor(row.get(1)), ""));
      }
    }
  }

  private static BigDecimal factor(String written) {
    String[] parts = written.split("/");
    BigDecimal first = new BigDecimal(parts[0]);
    return parts.length == 1
        ? first
        : first.divide(new BigDecimal(parts[1]), MathContext.DECIMAL64);
  }
}
