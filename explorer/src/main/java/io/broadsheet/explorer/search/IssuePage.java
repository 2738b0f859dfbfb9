package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.explorer.query.ArticleQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page as it came, and which article each range of it went to.
 *
 * @param issue the raw issue
 * @param newspaper the newspaper and {@code day} the day that its articles have; empty if unknown
 * @param articles its articles in the order in which they begin
 */
public record IssuePage(ObjectNode issue, String newspaper, String day, List<Taker> articles) {

  private static final int MOST = 500;
  private static final List<String> SHOWN =
      List.of(
          "id",
          "issueId",
          "newspaper",
          "published",
          "day",
          "headline",
          "type",
          "confidence",
          "spans",
          "segments");

  /**
   * An article with its ranges of the page.
   *
   * @param spans half-open ranges of UTF-16 code units, in order
   */
  public record Taker(
      String id, String headline, String type, double confidence, List<int[]> spans) {}

  /** The page of the issue {@code id}, if there is one, without the path of its file. */
  public static Optional<IssuePage> of(SearchIndices indices, String id) {
    return indices.get(indices.issues(), id, "source").map(issue -> of(indices, issue, id));
  }

  private static IssuePage of(SearchIndices indices, ObjectNode issue, String id) {
    List<ObjectNode> own = found(indices, ofIssue(id));
    return new IssuePage(
        issue, usual(own, "newspaper"), usual(own, "day"), articles(indices, issue, id, own));
  }

  /** The value of {@code field} that most articles have. */
  private static String usual(List<ObjectNode> articles, String field) {
    return articles.stream()
        .map(article -> article.path(field).asText(""))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static List<Taker> articles(
      SearchIndices indices, ObjectNode issue, String id, List<ObjectNode> own) {
    return Stream.concat(
            own.stream(), edition(issue, own).stream().flatMap(it -> jumping(indices, it, id)))
        .map(article -> taker(article, id))
        .filter(taker -> !taker.spans().isEmpty())
        .sorted(Comparator.comparingInt(taker -> taker.spans().getFirst()[0]))
        .toList();
  }

  private static List<ObjectNode> found(SearchIndices indices, Query query) {
    return indices.search(request(indices.articles(), query)).hits().hits().stream()
        .map(Hit::source)
        .toList();
  }

  private static SearchRequest request(String alias, Query query) {
    return SearchRequest.of(
        request ->
            request
                .index(alias)
                .size(MOST)
                .query(query)
                .source(source -> source.filter(filter -> filter.includes(SHOWN))));
  }

  private static Query ofIssue(String id) {
    return ArticleQuery.any("issueId", List.of(id));
  }

  /** A newspaper of a day: articles jump from page to page only within one. */
  private record Edition(String newspaper, String day) {

    static Optional<Edition> of(JsonNode source, String day) {
      var edition = new Edition(source.path("newspaper").asText(""), source.path(day).asText(""));
      return edition.newspaper.isEmpty() || edition.day.isEmpty()
          ? Optional.empty()
          : Optional.of(edition);
    }
  }

  /** The edition by the page's metadata, else by what its articles read from the masthead. */
  private static Optional<Edition> edition(ObjectNode issue, List<ObjectNode> own) {
    return Stream.concat(
            Edition.of(issue, "date").stream(),
            own.stream().flatMap(article -> Edition.of(article, "published").stream()))
        .findFirst();
  }

  /** Articles of the edition's other pages that go on somewhere. */
  private static Stream<ObjectNode> jumping(
      SearchIndices indices, Edition edition, String issueId) {
    return found(
        indices,
        Query.of(
            query ->
                query.bool(
                    bool ->
                        bool.filter(ArticleQuery.any("newspaper", List.of(edition.newspaper())))
                            .filter(
                                f -> f.term(term -> term.field("published").value(edition.day())))
                            .filter(f -> f.exists(it -> it.field("jumpTo")))
                            .mustNot(ofIssue(issueId)))))
        .stream();
  }

  private static Taker taker(ObjectNode article, String issueId) {
    boolean own = article.path("issueId").asText().equals(issueId);
    return new Taker(
        article.path("id").asText(),
        article.path("headline").asText(""),
        article.path("type").asText(""),
        article.path("confidence").asDouble(),
        own ? ownSpans(article) : joinedSpans(article, issueId));
  }

  private static List<int[]> ownSpans(ObjectNode article) {
    var spans = new ArrayList<int[]>();
    article
        .path("spans")
        .forEach(span -> spans.add(new int[] {span.path(0).asInt(), span.path(1).asInt()}));
    return spans;
  }

  /** Pieces that a continuation joined from this page carry the page's id. */
  private static List<int[]> joinedSpans(ObjectNode article, String issueId) {
    var spans = new ArrayList<int[]>();
    for (JsonNode segment : article.path("segments")) {
      String page = segment.path("pageId").asText("");
      if (page.equals(issueId) || page.startsWith(issueId + "#")) {
        int start = segment.path("rawStart").asInt();
        spans.add(new int[] {start, start + segment.path("length").asInt()});
      }
    }
    spans.sort(Comparator.comparingInt(span -> span[0]));
    return spans;
  }
}
