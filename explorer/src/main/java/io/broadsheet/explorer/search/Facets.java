package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Facet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is named most in the articles that meet criteria. */
public final class Facets {

  private static final int OFFICES = 3;
  private static final String PERSON = "PERSON:";

  private Facets() {}

  /**
   * Which values are counted.
   *
   * @param facets of which facets
   * @param size how many of each, the most frequent ones
   * @param within what the values must contain, in either script; empty for all
   */
  public record Wanted(Collection<Facet> facets, int size, String within) {}

  /** The {@code size} most frequent values of each facet. */
  public static Map<String, List<ValueCount>> top(
      SearchIndices indices, Criteria criteria, Collection<Facet> facets, int size) {
    return top(indices, criteria, new Wanted(facets, size, ""));
  }

  /**
   * The most frequent values of each facet. Where any of several values will do, a facet is counted
   * without what is asked of itself: to choose another one adds to the result.
   */
  public static Map<String, List<ValueCount>> top(
      SearchIndices indices, Criteria criteria, Wanted wanted) {
    Map<Criteria, List<Facet>> counted = new LinkedHashMap<>();
    wanted.facets().forEach(facet -> add(counted, criteria, facet));
    var answers = indices.searchAll(request(indices.articles(), counted, wanted)).iterator();
    var top = new LinkedHashMap<String, List<ValueCount>>();
    for (List<Facet> facets : counted.values()) {
      var answer = answers.next().aggregations();
      facets.forEach(
          facet -> top.put(facet.parameter(), Aggregates.counted(answer.get(facet.parameter()))));
    }
    return top;
  }

  private static void add(Map<Criteria, List<Facet>> counted, Criteria criteria, Facet facet) {
    Criteria others =
        Facet.choices().contains(facet) && criteria.names().containsKey(facet)
            ? criteria.without(facet)
            : criteria;
    counted.computeIfAbsent(others, _ -> new ArrayList<>()).add(facet);
  }

  private static MsearchRequest request(
      String alias, Map<Criteria, List<Facet>> counted, Wanted wanted) {
    return MsearchRequest.of(
        request -> {
          request.index(alias);
          counted.forEach(
              (criteria, facets) ->
                  request.searches(
                      search ->
                          search
                              .header(header -> header)
                              .body(
                                  body ->
                                      body.size(0)
                                          .query(ArticleQuery.of(criteria))
                                          .aggregations(aggregations(facets, wanted)))));
          return request;
        });
  }

  private static Map<String, Aggregation> aggregations(List<Facet> facets, Wanted wanted) {
    return facets.stream()
        .collect(
            Collectors.toMap(
                Facet::parameter,
                facet -> Aggregates.top(facet.field(), wanted.size(), wanted.within())));
  }

  /** Which of {@code named} articles that meet {@code criteria} have. */
  static Map<String, Set<String>> among(
      SearchIndices indices, Criteria criteria, Map<String, List<ValueCount>> named) {
    var request =
        SearchRequest.of(
            search -> {
              search.index(indices.articles()).size(0).query(ArticleQuery.of(criteria));
              named.forEach(
                  (facet, values) ->
                      search.aggregations(
                          facet,
                          Aggregates.only(
                              Facet.valueOf(facet.toUpperCase(Locale.ROOT)).field(),
                              values.stream().map(ValueCount::name).toList())));
              return search;
            });
    var answer = indices.search(request).aggregations();
    return named.keySet().stream()
        .collect(
            Collectors.toMap(
                facet -> facet,
                facet ->
                    Aggregates.counted(answer.get(facet)).stream()
                        .map(ValueCount::name)
                        .collect(Collectors.toSet())));
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
