package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days of a year that have articles.
 *
 * @param year the year shown, 0 where no article has a day
 * @param years all years with articles, the newest first
 * @param days the days of the year shown
 */
public record Calendar(int year, List<ValueCount> years, List<ValueCount> days) {

  private static final String STEPS = "steps";

  /** The calendar of {@code year}, or of the newest one, of what meets {@code criteria}. */
  public static Calendar of(SearchIndices indices, Criteria criteria, Optional<Integer> year) {
    List<ValueCount> years =
        steps(indices, criteria, CalendarInterval.Year).stream()
            .map(step -> new ValueCount(step.name().substring(0, 4), step.count()))
            .toList()
            .reversed();
    if (years.isEmpty()) {
      return new Calendar(0, List.of(), List.of());
    }
    int shown = year.orElseGet(() -> Integer.parseInt(years.getFirst().name()));
    var within =
        new Period(
            Optional.of(LocalDate.of(shown, 1, 1)), Optional.of(LocalDate.of(shown, 12, 31)));
    return new Calendar(
        shown, years, steps(indices, criteria.within(within), CalendarInterval.Day));
  }

  private static List<ValueCount> steps(
      SearchIndices indices, Criteria criteria, CalendarInterval interval) {
    var request =
        SearchRequest.of(
            search ->
                search
                    .index(indices.articles())
                    .size(0)
                    .query(ArticleQuery.of(criteria))
                    .aggregations(
                        STEPS,
                        a ->
                            a.dateHistogram(
                                days ->
                                    days.field("day").calendarInterval(interval).minDocCount(1))));
    return counted(indices.search(request).aggregations().get(STEPS));
  }

  private static List<ValueCount> counted(Aggregate steps) {
    return steps.dateHistogram().buckets().array().stream()
        .map(bucket -> new ValueCount(Days.of(bucket.key()).toString(), bucket.docCount()))
        .toList();
  }
}
