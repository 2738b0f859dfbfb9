package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Facet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is named most in the articles that meet criteria. */
public final class Facets {

  private static final int OFFICES = 3;
  private static final String PERSON = "PERSON:";

  private Facets() {}

  /** The {@code size} most frequent values of each facet. */
  public static Map<String, List<ValueCount>> top(
      SearchIndices indices, Criteria criteria, Collection<Facet> facets, int size) {
    var answer = indices.search(request(indices.articles(), criteria, facets, size)).aggregations();
    var top = new LinkedHashMap<String, List<ValueCount>>();
    facets.forEach(
        facet -> top.put(facet.parameter(), Aggregates.counted(answer.get(facet.parameter()))));
    return top;
  }

  static SearchRequest request(
      String alias, Criteria criteria, Collection<Facet> facets, int size) {
    return SearchRequest.of(
        request -> {
          request.index(alias).size(0).query(ArticleQuery.of(criteria));
          facets.forEach(
              facet ->
                  request.aggregations(facet.parameter(), Aggregates.top(facet.field(), size)));
          return request;
        });
  }

  /** The offices that texts give each of {@code people} most often, over all articles. */
  public static Map<String, List<String>> offices(SearchIndices indices, List<String> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    var answer = indices.search(offices(indices.mentions(), people)).aggregations();
    var offices = new LinkedHashMap<String, List<String>>();
    Aggregates.buckets(answer.get("people"))
        .forEach(
            bucket ->
                offices.put(
                    bucket.key().stringValue(),
                    Aggregates.counted(bucket.aggregations().get("offices")).stream()
                        .map(ValueCount::name)
                        .toList()));
    return offices;
  }

  private static SearchRequest offices(String alias, List<String> people) {
    return SearchRequest.of(
        request ->
            request
                .index(alias)
                .size(0)
                .query(ArticleQuery.any("entityId", people.stream().map(PERSON::concat).toList()))
                .aggregations(
                    "people",
                    Aggregates.only(
                        "name", people, Map.of("offices", Aggregates.top("offices", OFFICES)))));
  }
}
