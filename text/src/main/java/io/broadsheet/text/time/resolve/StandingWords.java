package io.broadsheet.text.time.resolve;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.scan.Folding;
import io.broadsheet.text.scan.WordTable;
import java.util.List;

/** The words before, after and near a year that tell how it stands to the text's own time. */
final class StandingWords {

  private final DataFile file;
  private final Folding folding;
  private final WordTable<String> pastBefore;
  private final WordTable<String> pastAfter;
  private final WordTable<String> pastNear;
  private final WordTable<String> futureBefore;
  private final WordTable<String> futureAfter;
  private final WordTable<String> futureNear;

  private StandingWords(DataFile file, Folding folding) {
    this.file = file;
    this.folding = folding;
    pastBefore = words("past-before");
    pastAfter = words("past-after");
    pastNear = words("past-near");
    futureBefore = words("future-before");
    futureAfter = words("future-after");
    futureNear = words("future-near");
  }

  static StandingWords load(DataFiles files, Folding folding) {
    return new StandingWords(files.file("time/year-standing.tsv"), folding);
  }

  WordTable<String> pastBefore() {
    return pastBefore;
  }

  WordTable<String> pastAfter() {
    return pastAfter;
  }

  WordTable<String> pastNear() {
    return pastNear;
  }

  WordTable<String> futureBefore() {
    return futureBefore;
  }

  WordTable<String> futureAfter() {
    return futureAfter;
  }

  WordTable<String> futureNear() {
    return futureNear;
  }

  private WordTable<String> words(String kind) {
    return WordTable.ofWords(
        file.rows().stream()
            .filter(row -> row.getFirst().equals(kind))
            .flatMap(row -> List.of(row.get(1).split(" ")).stream()),
        folding);
  }
}
