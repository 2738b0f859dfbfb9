package io.broadsheet.text.split.write;

import io.broadsheet.text.page.PageArticle.Reporter;
import io.broadsheet.text.page.Passage;
import io.broadsheet.text.split.mark.Byline;
import io.broadsheet.text.split.mark.DatelinePrefix;
import io.broadsheet.text.split.mark.MarkReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds who wrote an article: in its byline, its dateline, and behind its last sentence. */
final class ReporterFinder {

  private static final int LONGEST_REMARK = 40;

  private ReporterFinder() {}

  static List<Reporter> find(MarkReader reader, Optional<Byline> byline, List<Passage> paragraphs) {
    Map<String, Reporter> named = new LinkedHashMap<>();
    byline.ifPresent(b -> add(named, b.reporters()));
    if (!paragraphs.isEmpty()) {
      reader
          .datelines()
          .read(paragraphs.getFirst().text())
          .map(DatelinePrefix::reporters)
          .ifPresent(r -> add(named, r));
      add(named, atEnd(reader, paragraphs.getLast().text()));
    }
    return List.copyOf(named.values());
  }

  /** The same, and the names in ledes and behind last sentences that keep to no one form. */
  static List<Reporter> findAll(
      MarkReader reader, Optional<Byline> byline, List<Passage> paragraphs) {
    Map<String, Reporter> named = new LinkedHashMap<>();
    byline.ifPresent(b -> add(named, b.reporters()));
    if (!paragraphs.isEmpty()) {
      Signatures signatures = new Signatures(reader);
      add(named, signatures.inLede(paragraphs.getFirst().text()));
      add(named, signatures.behind(paragraphs.getLast().text()));
    }
    return List.copyOf(named.values());
  }

  private static void add(Map<String, Reporter> named, List<Reporter> reporters) {
    reporters.forEach(reporter -> named.putIfAbsent(reporter.name(), reporter));
  }

  /** The reporters in brackets behind the last sentence. */
  private static List<Reporter> atEnd(MarkReader reader, String paragraph) {
    int open = Math.max(paragraph.lastIndexOf('（'), paragraph.lastIndexOf('('));
    int end = paragraph.length() - 1;
    if (open < 1 || end - open > LONGEST_REMARK || "）)".indexOf(paragraph.charAt(end)) < 0) {
      return List.of();
    }
    return reader
        .bylines()
        .read(paragraph.substring(open + 1, end))
        .map(Byline::reporters)
        .orElse(List.of());
  }
}
