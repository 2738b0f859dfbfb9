package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Paging;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The articles that meet criteria, a page at a time. */
public final class ArticleSearch {

  private static final int LONGEST_LEAD = 120;
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
          "money",
          "confidence",
          "revision",
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
   * @param snippets its text around what was searched for, or the sentence that names what the list
   *     is filtered by, or its beginning
   * @param revision when it came, in milliseconds since 1970, or a little later
   * @param money the largest amount in CNY that it names, 0 without one
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
      double money,
      double confidence,
      long revision) {}

  /** Finds a page of articles. */
  public static Found find(SearchIndices indices, Criteria criteria, Paging paging) {
    SearchResponse<ObjectNode> found =
        indices.search(request(indices.articles(), criteria, paging));
    TotalHits total = found.hits().total();
    List<Hit<ObjectNode>> hits = found.hits().hits();
    Map<String, List<MarkedText>> naming =
        criteria.text().isEmpty()
            ? NamingSentences.of(indices, criteria, hits.stream().map(Hit::id).toList())
            : Map.of();
    return new Found(
        total == null ? 0 : total.value(), hits.stream().map(hit -> row(hit, naming)).toList());
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
          return criteria.text().isEmpty() ? request : request.highlight(Highlights.ofRows());
        });
  }

  private static Row row(Hit<ObjectNode> hit, Map<String, List<MarkedText>> naming) {
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
        naming.containsKey(hit.id()) ? List.of(naming.get(hit.id())) : snippets(hit),
        texts(source.path("people")).toList(),
        texts(source.path("organizations")).toList(),
        most(source.path("money")),
        source.path("confidence").asDouble(),
        source.path("revision").asLong());
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

  private static double most(JsonNode amounts) {
    return StreamSupport.stream(amounts.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .max()
        .orElse(0);
  }

  private static Stream<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
  }
}
