package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Interval;
import java.time.LocalDate;
import java.util.List;

/**
 * Articles over time.
 *
 * @param total all articles
 * @param interval the width of a bar
 * @param bars the bars in the order of time, empty ones between them included
 * @param aside articles with a day so far from all others that it would make the bars too narrow
 * @param undated articles without a day
 * @param doubtful articles that the splitter was not sure of
 */
public record Timeline(
    long total, Interval interval, List<Bar> bars, long aside, long undated, long doubtful) {

  private static final String DAY = "day";
  private static final String YEARS = "years";
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
    var bounds = indices.search(bounds(indices.articles(), criteria));
    long undated = bounds.aggregations().get("undated").filter().docCount();
    long doubtful = bounds.aggregations().get("doubtful").filter().docCount();
    long total = bounds.hits().total() == null ? 0 : bounds.hits().total().value();
    List<YearCount> years = years(bounds.aggregations().get(YEARS));
    if (years.isEmpty()) {
      return new Timeline(total, Interval.DAY, List.of(), 0, undated, doubtful);
    }
    Span span = span(bounds, YearCount.withoutStray(years));
    Interval interval = Interval.over(span.first(), span.last());
    var counted = indices.search(bars(indices.articles(), criteria, interval, span));
    List<Bar> bars = bars(counted.aggregations().get("days"));
    long shown = bars.stream().mapToLong(Bar::count).sum();
    return new Timeline(total, interval, bars, total - undated - shown, undated, doubtful);
  }

  static SearchRequest bounds(String alias, Criteria criteria) {
    return SearchRequest.of(
        request ->
            request
                .index(alias)
                .size(0)
                .trackTotalHits(total -> total.enabled(true))
                .query(ArticleQuery.of(criteria))
                .aggregations("first", a -> a.min(min -> min.field(DAY)))
                .aggregations("last", a -> a.max(max -> max.field(DAY)))
                .aggregations(
                    YEARS,
                    a ->
                        a.dateHistogram(
                            years ->
                                years
                                    .field(DAY)
                                    .calendarInterval(CalendarInterval.Year)
                                    .minDocCount(1)))
                .aggregations("undated", a -> a.filter(ArticleQuery.undated()))
                .aggregations("doubtful", a -> a.filter(ArticleQuery.doubtful())));
  }

  private static SearchRequest bars(String alias, Criteria criteria, Interval interval, Span span) {
    return SearchRequest.of(
        request ->
            request
                .index(alias)
                .size(0)
                .query(
                    query ->
                        query.bool(
                            bool ->
                                bool.filter(
                                    ArticleQuery.of(criteria),
                                    ArticleQuery.between(DAY, span.first(), span.last()))))
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

  private static List<YearCount> years(Aggregate years) {
    return years.dateHistogram().buckets().array().stream()
        .map(bucket -> new YearCount(Days.of(bucket.key()).getYear(), bucket.docCount()))
        .toList();
  }

  /** From the first to the last day of all, within the years that count. */
  private static Span span(SearchResponse<ObjectNode> bounds, List<YearCount> years) {
    LocalDate first =
        Days.of((long) bounds.aggregations().get("first").min().value().doubleValue());
    LocalDate last = Days.of((long) bounds.aggregations().get("last").max().value().doubleValue());
    LocalDate opening = LocalDate.of(years.getFirst().year(), 1, 1);
    LocalDate closing = LocalDate.of(years.getLast().year(), 12, 31);
    return new Span(
        first.isBefore(opening) ? opening : first, last.isAfter(closing) ? closing : last);
  }

  private static List<Bar> bars(Aggregate days) {
    return days.dateHistogram().buckets().array().stream()
        .map(
            bucket ->
                new Bar(
                    Days.of(bucket.key()).toString(),
                    bucket.docCount(),
                    Aggregates.counted(bucket.aggregations().get("types"))))
        .toList();
  }
}
