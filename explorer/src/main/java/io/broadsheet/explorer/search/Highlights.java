package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import java.util.List;

/** What Elasticsearch shall mark in what it finds. */
final class Highlights {

  private static final List<String> WHOLE_PARTS = List.of("headline", "kicker", "deck");
  private static final int FRAGMENT = 70;
  private static final int FRAGMENTS = 2;

  private Highlights() {}

  /** Parts as a whole, and the best fragments of the text. */
  static Highlight ofRows() {
    return Highlight.of(
        highlight -> {
          WHOLE_PARTS.forEach(part -> highlight.fields(NamedValue.of(part, field(0, 0))));
          return marks(highlight).fields(NamedValue.of("text", field(FRAGMENTS, FRAGMENT)));
        });
  }

  /** All of the text, with what {@code marked} finds. */
  static Highlight ofText(Query marked) {
    return Highlight.of(
        highlight ->
            marks(highlight).highlightQuery(marked).fields(NamedValue.of("text", field(0, 0))));
  }

  private static Highlight.Builder marks(Highlight.Builder highlight) {
    return highlight
        .type(HighlighterType.Unified)
        .preTags(MarkedText.OPEN)
        .postTags(MarkedText.CLOSE);
  }

  private static HighlightField field(int fragments, int size) {
    return HighlightField.of(field -> field.numberOfFragments(fragments).fragmentSize(size));
  }
}
