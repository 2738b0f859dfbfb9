package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import co.elastic.clients.util.NamedValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Paging;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The articles that meet criteria, a page at a time. */
public final class ArticleSearch {

  private static final int LONGEST_LEAD = 120;
  private static final int FRAGMENT = 70;
  private static final int FRAGMENTS = 2;
  private static final List<String> WHOLE_PARTS = List.of("headline", "kicker", "deck");
  private static final List<String> SHOWN =
      List.of(
          "id",
          "newspaper",
          "page",
          "day",
          "date.edtf",
          "type",
          "kicker",
          "headline",
          "deck",
          "people",
          "organizations",
          "confidence",
          "text",
          "parts");

  private ArticleSearch() {}

  /**
   * What was found.
   *
   * @param total how many articles there are on all pages
   * @param articles those of this page
   */
  public record Found(long total, List<Row> articles) {}

  /**
   * An article in a list.
   *
   * @param snippets its text around what was searched for, or its beginning
   */
  public record Row(
      String id,
      String newspaper,
      String page,
      String day,
      String date,
      String type,
      List<MarkedText> kicker,
      List<MarkedText> headline,
      List<MarkedText> deck,
      List<List<MarkedText>> snippets,
      List<String> people,
      List<String> organizations,
      double confidence) {}

  /** Finds a page of articles. */
  public static Found find(SearchIndices indices, Criteria criteria, Paging paging) {
    SearchResponse<ObjectNode> found =
        indices.search(request(indices.articles(), criteria, paging));
    TotalHits total = found.hits().total();
    return new Found(
        total == null ? 0 : total.value(),
        found.hits().hits().stream().map(ArticleSearch::row).toList());
  }

  static SearchRequest request(String alias, Criteria criteria, Paging paging) {
    return SearchRequest.of(
        request -> {
          request
              .index(alias)
              .query(ArticleQuery.of(criteria))
              .from(paging.from())
              .size(paging.size())
              .sort(paging.sort(criteria.text()))
              .trackTotalHits(total -> total.enabled(true))
              .source(source -> source.filter(filter -> filter.includes(SHOWN)));
          return criteria.text().isEmpty() ? request : request.highlight(highlight());
        });
  }

  private static Highlight highlight() {
    return Highlight.of(
        highlight -> {
          WHOLE_PARTS.forEach(part -> highlight.fields(NamedValue.of(part, field(0, 0))));
          return highlight
              .type(HighlighterType.Unified)
              .preTags(MarkedText.OPEN)
              .postTags(MarkedText.CLOSE)
              .fields(NamedValue.of("text", field(FRAGMENTS, FRAGMENT)));
        });
  }

  private static HighlightField field(int fragments, int size) {
    return HighlightField.of(field -> field.numberOfFragments(fragments).fragmentSize(size));
  }

  private static Row row(Hit<ObjectNode> hit) {
    ObjectNode source = hit.source();
    return new Row(
        text(source, "id"),
        text(source, "newspaper"),
        text(source, "page"),
        text(source, "day"),
        source.path("date").path("edtf").asText(""),
        text(source, "type"),
        marked(hit, "kicker"),
        marked(hit, "headline"),
        marked(hit, "deck"),
        snippets(hit),
        texts(source.path("people")).toList(),
        texts(source.path("organizations")).toList(),
        source.path("confidence").asDouble());
  }

  private static List<MarkedText> marked(Hit<ObjectNode> hit, String part) {
    List<String> highlighted = hit.highlight().getOrDefault(part, List.of());
    return highlighted.isEmpty()
        ? MarkedText.plain(text(hit.source(), part))
        : MarkedText.read(highlighted.getFirst());
  }

  private static List<List<MarkedText>> snippets(Hit<ObjectNode> hit) {
    List<String> highlighted = hit.highlight().getOrDefault("text", List.of());
    return highlighted.isEmpty()
        ? List.of(MarkedText.plain(lead(hit.source())))
        : highlighted.stream().map(MarkedText::read).toList();
  }

  /** The beginning of the first paragraph. */
  private static String lead(ObjectNode source) {
    String text = text(source, "text");
    return StreamSupport.stream(source.path("parts").spliterator(), false)
        .filter(part -> part.path("kind").asText().equals("paragraph"))
        .findFirst()
        .map(part -> cut(text, part.path("start").asInt(), part.path("end").asInt()))
        .orElse("");
  }

  private static String cut(String text, int start, int end) {
    int from = Math.clamp(start, 0, text.length());
    int to = Math.clamp(end, from, text.length());
    if (to - from <= LONGEST_LEAD) {
      return text.substring(from, to);
    }
    int stop = from + LONGEST_LEAD;
    return text.substring(from, Character.isLowSurrogate(text.charAt(stop)) ? stop - 1 : stop)
        + "…";
  }

  private static String text(JsonNode source, String field) {
    return source.path(field).asText("");
  }

  private static Stream<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
  }
}
