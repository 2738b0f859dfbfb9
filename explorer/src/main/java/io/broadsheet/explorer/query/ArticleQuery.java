package io.broadsheet.explorer.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeRelation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Criteria as a query on the index of articles. */
public final class ArticleQuery {

  /** Below this the splitter's confidence is called low. */
  public static final double LOW_CONFIDENCE = 0.6;

  private static final String DAY = "day";

  private ArticleQuery() {}

  /** The query. */
  public static Query of(Criteria criteria) {
    List<Query> filters = filters(criteria);
    FreeText text = criteria.text();
    if (filters.isEmpty() && text.isEmpty()) {
      return Query.of(query -> query.matchAll(all -> all));
    }
    return Query.of(query -> query.bool(bool -> TextQuery.into(bool.filter(filters), text)));
  }

  private static List<Query> filters(Criteria criteria) {
    return Stream.of(
            criteria.names().entrySet().stream()
                .flatMap(entry -> names(entry.getKey(), entry.getValue(), criteria.credits())),
            days(DAY, criteria.days()).stream(),
            days("mentionedPeriods", criteria.mentioned()).stream(),
            criteria.money().map(ArticleQuery::money).stream(),
            criteria.undated() ? Stream.of(undated()) : Stream.<Query>empty(),
            criteria.doubtful() ? Stream.of(doubtful()) : Stream.<Query>empty())
        .flatMap(queries -> queries)
        .toList();
  }

  private static Stream<Query> names(Facet facet, List<String> names, boolean credits) {
    if (credits && facet.entityPrefix().isPresent()) {
      String prefix = facet.entityPrefix().get();
      return names.stream().map(name -> any("entityIds", List.of(prefix + name)));
    }
    return switch (facet.join()) {
      case EVERY -> names.stream().map(name -> any(facet.field(), List.of(name)));
      case ANY -> Stream.of(any(facet.field(), names));
    };
  }

  /** Documents that have any of the values. */
  public static Query any(String field, List<String> values) {
    List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
    return Query.of(
        query -> query.terms(terms -> terms.field(field).terms(list -> list.value(wanted))));
  }

  /** Documents without a day. */
  public static Query undated() {
    return Query.of(
        query -> query.bool(bool -> bool.mustNot(not -> not.exists(it -> it.field(DAY)))));
  }

  /** Documents of low confidence. */
  public static Query doubtful() {
    return Query.of(
        query -> query.range(range -> range.number(n -> n.field("confidence").lt(LOW_CONFIDENCE))));
  }

  private static Query money(double least) {
    return Query.of(query -> query.range(range -> range.number(n -> n.field("money").gte(least))));
  }

  /** Documents with a day from first to last. */
  public static Query between(String field, LocalDate first, LocalDate last) {
    return days(field, new Period(Optional.of(first), Optional.of(last))).orElseThrow();
  }

  private static Optional<Query> days(String field, Period period) {
    return period.isOpen()
        ? Optional.empty()
        : Optional.of(
            Query.of(
                query ->
                    query.range(
                        range ->
                            range.date(
                                days -> {
                                  days.field(field).relation(RangeRelation.Intersects);
                                  period.from().map(LocalDate::toString).ifPresent(days::gte);
                                  period.to().map(LocalDate::toString).ifPresent(days::lte);
                                  return days;
                                }))));
  }
}
