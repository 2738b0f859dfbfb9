package io.broadsheet.text.entity.keyword;

import io.broadsheet.text.data.DataFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In how many articles of a large collection each word stands. */
final class DocumentFrequencies {
  private final Map<String, Integer> counts = new HashMap<>();
  private final double articles;

  private DocumentFrequencies(double articles) {
    this.articles = articles;
  }

  static DocumentFrequencies load(DataFiles files) {
    List<String[]> rows = files.file("entity/document-frequencies.tsv").table();
    DocumentFrequencies frequencies =
        new DocumentFrequencies(Double.parseDouble(rows.getFirst()[1]));
    rows.stream().skip(1).forEach(row -> frequencies.counts.put(row[0], Integer.parseInt(row[1])));
    return frequencies;
  }

  /** The inverse document frequency of Spärck Jones (1972); a word never seen counts as once. */
  double inverse(String word) {
    return Math.log(articles / (counts.getOrDefault(word, 1) + 1.0));
  }

  /** The share of articles that have the word. */
  double share(String word) {
    return counts.getOrDefault(word, 0) / articles;
  }
}
