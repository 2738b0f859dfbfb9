package io.broadsheet.text.quantity;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.scan.Folding;
import io.broadsheet.text.scan.WordTable;
import java.util.List;
import java.util.stream.Stream;

/** The units, what is measured, and the words around a number, out of the data files. */
final class QuantityWords {

  private final Folding folding;
  private final WordTable<Unit> units;
  private final WordTable<String> measured;
  private final WordTable<String> nouns;
  private final WordTable<String> noQuantities;
  private final WordTable<String> before;
  private final WordTable<String> notBefore;
  private final WordTable<String> notNouns;
  private final WordTable<String> after;
  private final WordTable<String> inside;
  private final WordTable<String> between;
  private final WordTable<String> noUnits;

  private QuantityWords(DataFiles files, Folding folding) {
    this.folding = folding;
    units = UnitFiles.read(files, folding);
    measured = list(files.file("quantity/measures.tsv"));
    nouns = list(files.file("quantity/nouns.txt"));
    noQuantities = list(files.file("quantity/not-quantities.txt"));
    DataFile bounds = files.file("quantity/bounds.tsv");
    before = kind(bounds, "before");
    notBefore = kind(bounds, "not-before");
    notNouns = kind(bounds, "not-a-noun");
    after = kind(bounds, "after");
    inside = kind(bounds, "inside");
    between = kind(bounds, "between");
    noUnits = kind(bounds, "not-a-unit");
  }

  static QuantityWords load(DataFiles files, Folding folding) {
    return new QuantityWords(files, folding);
  }

  WordTable<Unit> units() {
    return units;
  }

  /** What a quantity may measure: 总投资, 占地. */
  WordTable<String> measured() {
    return measured;
  }

  /** What may be counted: 项目. */
  WordTable<String> nouns() {
    return nouns;
  }

  /** What looks like a quantity and is none. */
  WordTable<String> noQuantities() {
    return noQuantities;
  }

  /** 约, 近 and the like before a number. */
  WordTable<String> before() {
    return before;
  }

  /** Words that end like those of {@link #before}: 签约. */
  WordTable<String> notBefore() {
    return notBefore;
  }

  /** Words that stand where a noun would and are none. */
  WordTable<String> notNouns() {
    return notNouns;
  }

  /** 以上 and the like behind a unit. */
  WordTable<String> after() {
    return after;
  }

  /** 余 and 多 between a number and its unit. */
  WordTable<String> inside() {
    return inside;
  }

  /** What may stand between what is measured and the number: 累计达. */
  WordTable<String> between() {
    return between;
  }

  /** Words that begin like a unit and are none. */
  WordTable<String> noUnits() {
    return noUnits;
  }

  private WordTable<String> kind(DataFile file, String kind) {
    for (List<String> row : file.rows()) {
      if (row.size() != 2) {
        throw file.error("a row needs kind and words: " + row);
      }
    }
    return WordTable.ofWords(
        file.rows().stream()
            .filter(row -> row.getFirst().equals(kind))
            .flatMap(row -> Stream.of(row.get(1).split(" "))),
        folding);
  }

  private WordTable<String> list(DataFile file) {
    return WordTable.ofWords(
        file.rows().stream().flatMap(row -> Stream.of(row.getFirst().split(" "))), folding);
  }
}
