package io.broadsheet.text.split.write;

import io.broadsheet.text.page.PageArticle.Reporter;
import io.broadsheet.text.page.Passage;
import io.broadsheet.text.split.mark.Byline;
import io.broadsheet.text.split.mark.MarkReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds who wrote an article: in its byline, its lede, and behind its last sentence. */
final class ReporterFinder {

  private ReporterFinder() {}

  static List<Reporter> find(MarkReader reader, Optional<Byline> byline, List<Passage> paragraphs) {
    Map<String, Reporter> named = new LinkedHashMap<>();
    byline.ifPresent(b -> add(reader, named, b.reporters()));
    if (!paragraphs.isEmpty()) {
      Signatures signatures = new Signatures(reader);
      add(reader, named, signatures.inLede(paragraphs.getFirst().text()));
      paragraphs.stream()
          .skip(1)
          .flatMap(p -> reader.datelines().read(p.text()).stream())
          .forEach(dateline -> add(reader, named, dateline.reporters()));
      add(reader, named, signatures.behind(paragraphs.getLast().text()));
    }
    return List.copyOf(named.values());
  }

  private static void add(
      MarkReader reader, Map<String, Reporter> named, List<Reporter> reporters) {
    for (Reporter reporter : reporters) {
      for (String name : reader.signatures().apart(reporter.name())) {
        named.putIfAbsent(name, new Reporter(name, reporter.role()));
      }
    }
  }
}
