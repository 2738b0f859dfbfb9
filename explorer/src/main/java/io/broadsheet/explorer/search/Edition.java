package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Facet;
import io.broadsheet.explorer.query.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in the papers of a day.
 *
 * @param day the day, ISO 8601
 * @param previous the last day before that has articles, empty without one
 * @param next the first day after that has articles, empty without one
 * @param leaves its pages, by newspaper and number
 * @param fresh who and what is named that no earlier article names
 */
public record Edition(
    String day,
    String previous,
    String next,
    List<Leaf> leaves,
    Map<String, List<ValueCount>> fresh) {

  private static final int MOST = 500;
  private static final int NAMES = 100;
  private static final int FRESH = 12;
  private static final String DAY = "day";
  private static final List<Facet> KINDS =
      List.of(Facet.PERSON, Facet.ORGANIZATION, Facet.PROJECT, Facet.CAMPAIGN);

  /** A page of a paper. */
  public record Leaf(String issue, String newspaper, String page, List<Headline> articles) {}

  /** An article of a page. */
  public record Headline(String id, String kicker, String headline, String type) {}

  /**
   * The papers of {@code day}, or of the newest day, of what meets {@code criteria}; none where no
   * article has that day.
   */
  public static Optional<Edition> of(
      SearchIndices indices, Criteria criteria, Optional<LocalDate> day) {
    return day.or(() -> newest(indices, criteria))
        .map(it -> on(indices, criteria, it))
        .filter(edition -> !edition.leaves().isEmpty());
  }

  private static Optional<LocalDate> newest(SearchIndices indices, Criteria criteria) {
    return day(edge(indices, criteria, SortOrder.Desc));
  }

  private static Edition on(SearchIndices indices, Criteria criteria, LocalDate day) {
    Criteria today = criteria.within(new Period(Optional.of(day), Optional.of(day)));
    Criteria before = criteria.within(new Period(Optional.empty(), Optional.of(day.minusDays(1))));
    Criteria after = criteria.within(new Period(Optional.of(day.plusDays(1)), Optional.empty()));
    return new Edition(
        day.toString(),
        edge(indices, before, SortOrder.Desc),
        edge(indices, after, SortOrder.Asc),
        leaves(indices, today),
        fresh(indices, today, before));
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  /** The first or last day of what meets {@code criteria}. */
  private static String edge(SearchIndices indices, Criteria criteria, SortOrder order) {
    var request =
        SearchRequest.of(
            search ->
                search
                    .index(indices.articles())
                    .size(0)
                    .query(ArticleQuery.of(criteria))
                    .aggregations(
                        "edge",
                        a ->
                            order == SortOrder.Desc
                                ? a.max(max -> max.field(DAY))
                                : a.min(min -> min.field(DAY))));
    var edge = indices.search(request).aggregations().get("edge");
    return Days.of(order == SortOrder.Desc ? edge.max().value() : edge.min().value());
  }

  private static List<Leaf> leaves(SearchIndices indices, Criteria today) {
    var request =
        SearchRequest.of(
            search ->
                search
                    .index(indices.articles())
                    .size(MOST)
                    .query(ArticleQuery.of(today))
                    .sort(byNameOf("newspaper"), byNameOf("page"), byNameOf("id"))
                    .source(
                        source ->
                            source.filter(
                                filter ->
                                    filter.includes(
                                        "id",
                                        "issueId",
                                        "newspaper",
                                        "page",
                                        "kicker",
                                        "headline",
                                        "type"))));
    var leaves = new LinkedHashMap<String, Leaf>();
    indices.search(request).hits().hits().forEach(hit -> add(leaves, hit.source()));
    return leaves.values().stream().sorted(Pages.byNewspaperAndNumber()).toList();
  }

  private static SortOptions byNameOf(String field) {
    return SortOptions.of(sort -> sort.field(by -> by.field(field).order(SortOrder.Asc)));
  }

  private static void add(Map<String, Leaf> leaves, ObjectNode article) {
    String issue = article.path("issueId").asText();
    String page = article.path("page").asText("");
    leaves
        .computeIfAbsent(
            issue + "#" + page,
            _ -> new Leaf(issue, article.path("newspaper").asText(""), page, new ArrayList<>()))
        .articles()
        .add(
            new Headline(
                article.path("id").asText(),
                article.path("kicker").asText(""),
                article.path("headline").asText(""),
                article.path("type").asText("")));
  }

  private static Map<String, List<ValueCount>> fresh(
      SearchIndices indices, Criteria today, Criteria before) {
    var named = Facets.top(indices, today, KINDS, NAMES);
    var known = Facets.among(indices, before, named);
    named.replaceAll(
        (kind, values) ->
            values.stream()
                .filter(value -> !known.get(kind).contains(value.name()))
                .limit(FRESH)
                .toList());
    return named;
  }
}
