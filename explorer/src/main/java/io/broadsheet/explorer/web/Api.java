package io.broadsheet.explorer.web;

import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Facet;
import io.broadsheet.explorer.query.Paging;
import io.broadsheet.explorer.query.QueryParameters;
import io.broadsheet.explorer.search.ArticlePage;
import io.broadsheet.explorer.search.ArticleSearch;
import io.broadsheet.explorer.search.CoOccurrences;
import io.broadsheet.explorer.search.Facets;
import io.broadsheet.explorer.search.IssuePage;
import io.broadsheet.explorer.search.PlaceSearch;
import io.broadsheet.explorer.search.SearchIndices;
import io.broadsheet.explorer.search.Timeline;
import io.broadsheet.explorer.search.ValueCount;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The questions that the page asks.
 *
 * @param indices where the answers are
 * @param limit how many are answered at a time
 */
record Api(SearchIndices indices, QuestionLimit limit) {

  private static final int USUAL_TOP = 12;
  private static final int MOST_TOP = 100;

  /** What is named most, and the offices of the people among it. */
  record Named(Map<String, List<ValueCount>> facets, Map<String, List<String>> offices) {}

  void register(RoutesConfig routes) {
    answers(routes, "articles", p -> ArticleSearch.find(indices, Criteria.of(p), Paging.of(p)));
    answers(routes, "timeline", p -> Timeline.of(indices, Criteria.of(p)));
    answers(routes, "facets", this::facets);
    answers(routes, "places", p -> PlaceSearch.of(indices, Criteria.of(p)));
    answers(routes, "connections", p -> CoOccurrences.of(indices, Criteria.of(p)));
    finds(routes, "article", id -> ArticlePage.of(indices, id));
    finds(routes, "issue", id -> IssuePage.of(indices, id));
  }

  private Map<String, List<ValueCount>> top(QueryParameters parameters, List<Facet> facets) {
    int size = parameters.number("top", USUAL_TOP, 1, MOST_TOP);
    return Facets.top(indices, Criteria.of(parameters), facets, size);
  }

  private Named facets(QueryParameters parameters) {
    List<String> wanted = parameters.all("facet");
    List<Facet> facets =
        wanted.isEmpty()
            ? List.of(Facet.values())
            : Arrays.stream(Facet.values()).filter(f -> wanted.contains(f.parameter())).toList();
    Map<String, List<ValueCount>> top = top(parameters, facets);
    return new Named(top, parameters.flag("offices") ? offices(top) : Map.of());
  }

  private Map<String, List<String>> offices(Map<String, List<ValueCount>> top) {
    return Facets.offices(
        indices,
        top.getOrDefault(Facet.PERSON.parameter(), List.of()).stream()
            .map(ValueCount::name)
            .toList());
  }

  private void answers(RoutesConfig routes, String name, Function<QueryParameters, Object> answer) {
    Reads.at(
        routes,
        "/api/" + name,
        context -> Json.answer(context, limit.within(() -> answer.apply(parameters(context)))));
  }

  private void finds(RoutesConfig routes, String name, Function<String, Optional<?>> find) {
    Reads.at(
        routes,
        "/api/" + name,
        context -> {
          String id = parameters(context).id("id");
          limit
              .<Optional<?>>within(() -> find.apply(id))
              .ifPresentOrElse(
                  found -> Json.answer(context, found),
                  () ->
                      ErrorResponses.answer(
                          context,
                          404,
                          new ErrorResponses.Failure(
                              "no-such-" + name, "The index has no such " + name + ".")));
        });
  }

  private static QueryParameters parameters(Context context) {
    return new QueryParameters(context.queryParamMap());
  }
}
