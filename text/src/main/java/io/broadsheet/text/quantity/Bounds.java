package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.DataFile;
import io.broadsheet.text.scan.WordTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words around a number, and the nouns behind a counter, out of the data files. */
final class Bounds {

  private static final DataFile FILE = DataFile.of(Bounds.class, "bounds.tsv");
  private static final DataFile NOUN_FILE = DataFile.of(Bounds.class, "nouns.txt");

  static final WordTable<String> BEFORE = words("before");
  static final WordTable<String> NOT_BEFORE = words("not-before");
  static final WordTable<String> NOT_NOUNS = words("not-a-noun");
  static final WordTable<String> AFTER = words("after");
  static final WordTable<String> INSIDE = words("inside");
  static final WordTable<String> BETWEEN = words("between");
  static final WordTable<String> NOUNS = words(NOUN_FILE);
  static final WordTable<String> NO_UNITS = words("not-a-unit");
  static final WordTable<String> NO_QUANTITIES =
      words(DataFile.of(Bounds.class, "not-quantities.txt"));

  private Bounds() {}

  private static WordTable<String> words(String kind) {
    Map<String, String> words = new HashMap<>();
    for (List<String> row : FILE.rows()) {
      if (row.size() != 2) {
        throw FILE.error("a row needs kind and words: " + row);
      }
      if (row.getFirst().equals(kind)) {
        List.of(row.get(1).split(" ")).forEach(word -> words.put(word, word));
      }
    }
    return new WordTable<>(words);
  }

  private static WordTable<String> words(DataFile file) {
    Map<String, String> words = new HashMap<>();
    file.rows()
        .forEach(row -> List.of(row.getFirst().split(" ")).forEach(word -> words.put(word, word)));
    return new WordTable<>(words);
  }
}
