package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.Criteria;
import java.util.List;
import java.util.function.Consumer;

/** All articles that meet criteria, one after the other, with what they are about. */
public final class Export {

  /** So many articles at most; who needs more reads the topics. */
  public static final int MOST = 10_000;

  private static final int AT_A_TIME = 250;

  /** What is told of each article: what a table of articles has, and their text. */
  public static final List<String> FIELDS =
      List.of(
          "id",
          "newspaper",
          "day",
          "page",
          "type",
          "kicker",
          "headline",
          "deck",
          "byline",
          "people",
          "organizations",
          "places",
          "projects",
          "campaigns",
          "documents",
          "money",
          "confidence",
          "text");

  private Export() {}

  /** Gives all articles to {@code each}, by their ids, reading on while it takes them. */
  public static void each(SearchIndices indices, Criteria criteria, Consumer<ObjectNode> each) {
    List<FieldValue> after = List.of();
    int given = 0;
    while (given < MOST) {
      List<Hit<ObjectNode>> hits = read(indices, criteria, after);
      hits.forEach(hit -> each.accept(hit.source()));
      given += hits.size();
      if (hits.size() < AT_A_TIME) {
        return;
      }
      after = hits.getLast().sort();
    }
  }

  private static List<Hit<ObjectNode>> read(
      SearchIndices indices, Criteria criteria, List<FieldValue> after) {
    return indices.search(request(indices.articles(), criteria, after)).hits().hits();
  }

  private static SearchRequest request(String alias, Criteria criteria, List<FieldValue> after) {
    return SearchRequest.of(
        request -> {
          request
              .index(alias)
              .size(AT_A_TIME)
              .query(ArticleQuery.of(criteria))
              .trackTotalHits(total -> total.enabled(false))
              .sort(
                  SortOptions.of(
                      sort -> sort.field(field -> field.field("id").order(SortOrder.Asc))))
              .source(source -> source.filter(filter -> filter.includes(FIELDS)));
          return after.isEmpty() ? request : request.searchAfter(after);
        });
  }
}
