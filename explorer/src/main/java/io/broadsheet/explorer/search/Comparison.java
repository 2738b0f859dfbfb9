package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.EntityId;
import io.broadsheet.explorer.query.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Entities beside each other over time.
 *
 * @param interval the width of a step
 * @param series one for each entity, in the order asked for
 */
public record Comparison(Interval interval, List<Series> series) {

  private static final String DAY = "day";

  /**
   * An entity over time.
   *
   * @param total its articles, those without a day included
   * @param steps its articles by the first day of each step that has any
   */
  public record Series(String id, String kind, String name, long total, Map<String, Long> steps) {}

  /** The articles of each of {@code entities} over time. */
  public static Comparison of(SearchIndices indices, List<EntityId> entities) {
    var bounds = indices.search(bounds(indices.articles(), entities)).aggregations();
    String first = Days.of(bounds.get("first").min().value());
    String last = Days.of(bounds.get("last").max().value());
    Interval interval =
        first.isEmpty()
            ? Interval.DAY
            : Interval.over(LocalDate.parse(first), LocalDate.parse(last));
    var answer = indices.search(steps(indices.articles(), entities, interval)).aggregations();
    return new Comparison(
        interval,
        IntStream.range(0, entities.size())
            .mapToObj(i -> series(entities.get(i), answer.get(name(i))))
            .toList());
  }

  private static SearchRequest bounds(String alias, List<EntityId> entities) {
    List<Query> wanted = entities.stream().map(Comparison::naming).toList();
    return SearchRequest.of(
        request ->
            request
                .index(alias)
                .size(0)
                .query(query -> query.bool(bool -> bool.should(wanted)))
                .aggregations("first", a -> a.min(min -> min.field(DAY)))
                .aggregations("last", a -> a.max(max -> max.field(DAY))));
  }

  private static SearchRequest steps(String alias, List<EntityId> entities, Interval interval) {
    return SearchRequest.of(
        request -> {
          request.index(alias).size(0);
          IntStream.range(0, entities.size())
              .forEach(
                  i ->
                      request.aggregations(
                          name(i),
                          a ->
                              a.filter(naming(entities.get(i)))
                                  .aggregations(
                                      "steps",
                                      steps ->
                                          steps.dateHistogram(
                                              histogram ->
                                                  histogram
                                                      .field(DAY)
                                                      .calendarInterval(interval.calendar())
                                                      .minDocCount(1)))));
          return request;
        });
  }

  /** Not the entity's own: Elasticsearch refuses some characters in names of aggregations. */
  private static String name(int index) {
    return "entity" + index;
  }

  private static Query naming(EntityId entity) {
    return ArticleQuery.of(entity.criteria());
  }

  private static Series series(EntityId entity, Aggregate counted) {
    Map<String, Long> steps =
        counted.filter().aggregations().get("steps").dateHistogram().buckets().array().stream()
            .collect(
                Collectors.toMap(
                    bucket -> Days.of(bucket.key()).toString(),
                    bucket -> bucket.docCount(),
                    Long::sum,
                    TreeMap::new));
    return new Series(
        entity.toString(),
        entity.facet().parameter(),
        entity.name(),
        counted.filter().docCount(),
        steps);
  }
}
