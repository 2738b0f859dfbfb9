package io.broadsheet.local.explorer.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.List;

/** Counting by a keyword field. */
final class Aggregates {

  private Aggregates() {}

  static Aggregation top(String field, int size) {
    return Aggregation.of(a -> a.terms(terms -> terms.field(field).size(size)));
  }

  /** Counts only {@code names}. */
  static Aggregation only(String field, List<String> names) {
    return Aggregation.of(
        a ->
            a.terms(
                terms ->
                    terms
                        .field(field)
                        .size(Math.max(1, names.size()))
                        .include(include -> include.terms(names))));
  }

  static List<StringTermsBucket> buckets(Aggregate aggregate) {
    return aggregate.isSterms() ? aggregate.sterms().buckets().array() : List.of();
  }

  static List<Counted> counted(Aggregate aggregate) {
    return buckets(aggregate).stream()
        .map(bucket -> new Counted(bucket.key().stringValue(), bucket.docCount()))
        .toList();
  }
}
