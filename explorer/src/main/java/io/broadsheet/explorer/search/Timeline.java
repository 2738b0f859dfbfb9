package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Articles over time.
 *
 * @param interval the width of a bar
 * @param bars the bars in the order of time, empty ones between them included
 * @param undated articles without a day
 * @param doubtful articles that the splitter was not sure of
 */
public record Timeline(Interval interval, List<Bar> bars, long undated, long doubtful) {

  private static final String DAY = "day";
  private static final int TYPES = 10;

  /** Beyond this many years empty bars are left out: a misread year must not make a million. */
  private static final int MOST_YEARS = 300;

  /**
   * One bar.
   *
   * @param from its first day, ISO 8601
   * @param count its articles
   * @param types the same by type
   */
  public record Bar(String from, long count, List<ValueCount> types) {}

  private record Span(LocalDate first, LocalDate last) {

    long years() {
      return (long) last.getYear() - first.getYear();
    }
  }

  /** Counts what meets {@code criteria}. */
  public static Timeline of(SearchIndices indices, Criteria criteria) {
    var bounds = indices.search(bounds(indices.articles(), criteria)).aggregations();
    long undated = bounds.get("undated").filter().docCount();
    long doubtful = bounds.get("doubtful").filter().docCount();
    Optional<Span> span = span(bounds.get("first"), bounds.get("last"));
    if (span.isEmpty()) {
      return new Timeline(Interval.DAY, List.of(), undated, doubtful);
    }
    Interval interval = Interval.over(span.get().first(), span.get().last());
    var counted = indices.search(bars(indices.articles(), criteria, interval, span.get()));
    return new Timeline(interval, bars(counted.aggregations().get("days")), undated, doubtful);
  }

  static SearchRequest bounds(String alias, Criteria criteria) {
    return SearchRequest.of(
        request ->
            request
                .index(alias)
                .size(0)
                .query(ArticleQuery.of(criteria))
                .aggregations("first", a -> a.min(min -> min.field(DAY)))
                .aggregations("last", a -> a.max(max -> max.field(DAY)))
                .aggregations("undated", a -> a.filter(ArticleQuery.undated()))
                .aggregations("doubtful", a -> a.filter(ArticleQuery.doubtful())));
  }

  private static SearchRequest bars(String alias, Criteria criteria, Interval interval, Span span) {
    return SearchRequest.of(
        request ->
            request
                .index(alias)
                .size(0)
                .query(ArticleQuery.of(criteria))
                .aggregations(
                    "days",
                    a ->
                        a.dateHistogram(
                                histogram ->
                                    histogram
                                        .field(DAY)
                                        .calendarInterval(interval.calendar())
                                        .minDocCount(span.years() > MOST_YEARS ? 1 : 0))
                            .aggregations("types", Aggregates.top("type", TYPES))));
  }

  private static Optional<Span> span(Aggregate first, Aggregate last) {
    Double from = first.min().value();
    Double to = last.max().value();
    return from == null || to == null || from.isInfinite() || to.isInfinite()
        ? Optional.empty()
        : Optional.of(new Span(day(from.longValue()), day(to.longValue())));
  }

  private static List<Bar> bars(Aggregate days) {
    return days.dateHistogram().buckets().array().stream()
        .map(
            bucket ->
                new Bar(
                    day(bucket.key()).toString(),
                    bucket.docCount(),
                    Aggregates.counted(bucket.aggregations().get("types"))))
        .toList();
  }

  private static LocalDate day(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
