package io.broadsheet.text.quantity;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.scan.Folding;
import io.broadsheet.text.scan.WordTable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The units, what is measured, and the words around a number, out of the data files. */
final class QuantityWords {

  private final Folding folding;
  private final WordTable<Unit> units;
  private final Map<String, WordTable<Subunit>> subunits;
  private final WordTable<String> measured;
  private final WordTable<String> nouns;
  private final WordTable<String> noQuantities;
  private final WordTable<Bound> before;
  private final WordTable<Bound> after;
  private final WordTable<Bound> inside;
  private final WordTable<String> currencies;
  private final Set<String> decimals;
  private final Set<String> halves;
  private final BitSet beginnings;
  private final Map<String, WordTable<String>> kinds = new HashMap<>();

  private QuantityWords(DataFiles files, Folding folding) {
    this.folding = folding;
    units = UnitFiles.units(files, folding);
    subunits = UnitFiles.subunits(files.file("quantity/subunits.tsv"), folding);
    measured = list(files.file("quantity/measures.tsv"));
    nouns = list(files.file("quantity/nouns.txt"));
    noQuantities = list(files.file("quantity/not-quantities.txt"));
    before = bounds(files.file("quantity/bounds.tsv"), "before");
    after = bounds(files.file("quantity/bounds.tsv"), "after");
    inside = bounds(files.file("quantity/bounds.tsv"), "inside");
    currencies = currencies(files.file("quantity/units.tsv"), folding);
    DataFile context = files.file("quantity/context.tsv");
    context.rows().stream()
        .map(List::getFirst)
        .distinct()
        .forEach(kind -> kinds.put(kind, kind(context, kind)));
    decimals = folded(context, "takes-decimals");
    halves = folded(context, "takes-half");
    beginnings = beginnings();
  }

  static QuantityWords load(DataFiles files, Folding folding) {
    return new QuantityWords(files, folding);
  }

  WordTable<Unit> units() {
    return units;
  }

  /** Whether a quantity may begin with a character; most begin none. */
  boolean mayBegin(char c) {
    return beginnings.get(c);
  }

  private BitSet beginnings() {
    BitSet characters = new BitSet(Character.MAX_VALUE + 1);
    String numerals = "0123456789零一二三四五六七八九十百千万两半廿卅-摄";
    (numerals + before.firstCharacters() + currencies.firstCharacters())
        .chars()
        .forEach(characters::set);
    return characters;
  }

  /** What may follow a unit and belongs to its number. */
  Optional<WordTable<Subunit>> subunits(String word) {
    return Optional.ofNullable(subunits.get(word));
  }

  /** Whether bare digits behind a unit are its decimals: 1米78. */
  boolean takesDecimals(String word) {
    return decimals.contains(word);
  }

  /** Whether 半 behind a unit is half of it: 一倍半. */
  boolean takesHalf(String word) {
    return halves.contains(word);
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

  /** 约, 超过 and the like before a number. */
  WordTable<Bound> before() {
    return before;
  }

  /** 以上 and the like behind a unit. */
  WordTable<Bound> after() {
    return after;
  }

  /** 余 and 多 between a number and its unit. */
  WordTable<Bound> inside() {
    return inside;
  }

  /** Names of money before a number, with their ISO 4217 codes: 新台币. */
  WordTable<String> currencies() {
    return currencies;
  }

  /** The words of one kind of {@code context.tsv}. */
  WordTable<String> of(String kind) {
    return kinds.get(kind);
  }

  private WordTable<Bound> bounds(DataFile file, String place) {
    Map<String, Bound> words = new HashMap<>();
    for (List<String> row : file.rows()) {
      if (row.size() != 3) {
        throw file.error("a row needs place, bound and words: " + row);
      }
      if (row.getFirst().equals(place)) {
        Bound bound = Bound.of(row.get(1));
        List.of(row.get(2).split(" ")).forEach(word -> words.put(word, bound));
      }
    }
    return new WordTable<>(words, folding);
  }

  /** All money of other countries may stand before its number, and some short names only there. */
  private static WordTable<String> currencies(DataFile file, Folding folding) {
    Map<String, String> names = new HashMap<>();
    for (List<String> row : file.rows()) {
      boolean money =
          row.getFirst().length() == 3
              && row.getFirst().equals(row.getFirst().toUpperCase(Locale.ROOT));
      if (money && row.get(1).equals("1")) {
        Stream.of(row.get(2).split(" "))
            .filter(word -> word.length() > 1 && !word.startsWith("元") && !word.startsWith("块"))
            .forEach(word -> names.put(word, row.getFirst()));
      }
    }
    return new WordTable<>(names, folding);
  }

  private Set<String> folded(DataFile file, String kind) {
    return file.rows().stream()
        .filter(row -> row.getFirst().equals(kind))
        .flatMap(row -> Stream.of(row.get(1).split(" ")))
        .map(folding::foldWord)
        .collect(Collectors.toUnmodifiableSet());
  }

  private WordTable<String> kind(DataFile file, String kind) {
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
