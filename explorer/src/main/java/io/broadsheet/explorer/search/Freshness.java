package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.Criteria;

/**
 * What tells an open page whether what it shows is still so.
 *
 * @param total the articles that meet the criteria now
 * @param revision the newest revision among them, 0 without any: it grows with every change
 */
public record Freshness(long total, long revision) {

  /** The state of what meets {@code criteria}. */
  public static Freshness of(SearchIndices indices, Criteria criteria) {
    var answer = indices.search(request(indices.articles(), criteria));
    Double newest = answer.aggregations().get("newest").max().value();
    long total = answer.hits().total() == null ? 0 : answer.hits().total().value();
    return new Freshness(total, newest == null || newest.isInfinite() ? 0 : newest.longValue());
  }

  private static SearchRequest request(String alias, Criteria criteria) {
    return SearchRequest.of(
        request ->
            request
                .index(alias)
                .size(0)
                .trackTotalHits(total -> total.enabled(true))
                .query(ArticleQuery.of(criteria))
                .aggregations("newest", a -> a.max(max -> max.field("revision"))));
  }
}
