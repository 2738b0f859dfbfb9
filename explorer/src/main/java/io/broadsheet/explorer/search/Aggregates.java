package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationCollectMode;
import io.broadsheet.explorer.query.Scripts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counting by a keyword field. */
final class Aggregates {

  private Aggregates() {}

  static Aggregation top(String field, int size) {
    return Aggregation.of(a -> a.terms(terms -> terms.field(field).size(size)));
  }

  /** Counts only values that contain {@code within}. */
  static Aggregation top(String field, int size, String within) {
    return within.isEmpty()
        ? top(field, size)
        : Aggregation.of(
            a ->
                a.terms(
                    terms ->
                        terms
                            .field(field)
                            .size(size)
                            .include(include -> include.regexp(containing(within)))));
  }

  /** In Lucene's regular expressions a backslash makes any character stand for itself. */
  private static String containing(String within) {
    return Scripts.variants(within).stream()
        .map(text -> text.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0"))
        .collect(Collectors.joining("|", ".*(", ").*"));
  }

  /** Counts only {@code names}. */
  static Aggregation only(String field, List<String> names) {
    return only(field, names, Map.of());
  }

  /**
   * Counts only {@code names}, and {@code inside} each of them. Depth first: none of the few names
   * is dropped, so there is nothing to gain by remembering which documents each has, and by going
   * over these again.
   */
  static Aggregation only(String field, List<String> names, Map<String, Aggregation> inside) {
    return Aggregation.of(
        a ->
            a.terms(
                    terms ->
                        terms
                            .field(field)
                            .size(Math.max(1, names.size()))
                            .collectMode(TermsAggregationCollectMode.DepthFirst)
                            .include(include -> include.terms(names)))
                .aggregations(inside));
  }

  static List<StringTermsBucket> buckets(Aggregate aggregate) {
    return aggregate.isSterms() ? aggregate.sterms().buckets().array() : List.of();
  }

  static List<ValueCount> counted(Aggregate aggregate) {
    return buckets(aggregate).stream()
        .map(bucket -> new ValueCount(bucket.key().stringValue(), bucket.docCount()))
        .toList();
  }
}
