package io.broadsheet.explorer.web;

import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.EntityId;
import io.broadsheet.explorer.query.Facet;
import io.broadsheet.explorer.query.Paging;
import io.broadsheet.explorer.query.QueryParameters;
import io.broadsheet.explorer.search.ArticlePage;
import io.broadsheet.explorer.search.ArticleSearch;
import io.broadsheet.explorer.search.Calendar;
import io.broadsheet.explorer.search.CoOccurrences;
import io.broadsheet.explorer.search.Comparison;
import io.broadsheet.explorer.search.Edition;
import io.broadsheet.explorer.search.EntityPage;
import io.broadsheet.explorer.search.Facets;
import io.broadsheet.explorer.search.Facets.Wanted;
import io.broadsheet.explorer.search.Freshness;
import io.broadsheet.explorer.search.IssuePage;
import io.broadsheet.explorer.search.NameDirectory;
import io.broadsheet.explorer.search.PlaceSearch;
import io.broadsheet.explorer.search.SearchIndices;
import io.broadsheet.explorer.search.Timeline;
import io.broadsheet.explorer.search.ValueCount;
import io.broadsheet.explorer.web.ErrorResponses.Failure;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
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
 * @param directory the names that are known
 */
record Api(SearchIndices indices, QuestionLimit limit, NameDirectory directory) {

  private static final int USUAL_TOP = 12;
  private static final int MOST_TOP = 100;

  /** What is named most, and the offices of the people among it. */
  record Named(Map<String, List<ValueCount>> facets, Map<String, List<String>> offices) {}

  /** The questions about {@code indices}. */
  static Api of(SearchIndices indices, QuestionLimit limit) {
    return new Api(indices, limit, new NameDirectory(indices, InstantSource.system()));
  }

  void register(RoutesConfig routes) {
    answers(routes, "articles", p -> ArticleSearch.find(indices, criteria(p), Paging.of(p)));
    answers(routes, "timeline", p -> Timeline.of(indices, criteria(p)));
    answers(routes, "fresh", p -> Freshness.of(indices, criteria(p)));
    answers(routes, "facets", this::facets);
    answers(routes, "suggest", p -> directory.suggest(p.text("q")));
    answers(routes, "places", p -> PlaceSearch.of(indices, criteria(p)));
    answers(routes, "connections", p -> CoOccurrences.of(indices, criteria(p)));
    answers(routes, "compare", p -> Comparison.of(indices, EntityId.all(p, "entity")));
    answers(routes, "calendar", p -> Calendar.of(indices, criteria(p), p.year("year")));
    finds(routes, "edition", p -> Edition.of(indices, criteria(p), p.day("day")));
    finds(routes, "entity", p -> EntityPage.of(indices, EntityId.of(p, "id"), p.flag("credits")));
    finds(routes, "article", p -> ArticlePage.of(indices, p.id("id"), criteria(p).text()));
    finds(routes, "issue", p -> IssuePage.of(indices, p.id("id")));
    Reads.at(
        routes,
        "/api/export",
        context ->
            limited(() -> new Exporting(indices).answer(context, criteria(parameters(context)))));
    Reads.at(
        routes,
        "/feed",
        context -> limited(() -> Feed.answer(context, newest(parameters(context)))));
  }

  /** The criteria, with the names that pinyin spells. */
  private Criteria criteria(QueryParameters parameters) {
    return directory.spelledOut(Criteria.of(parameters));
  }

  private ArticleSearch.Found newest(QueryParameters parameters) {
    return ArticleSearch.find(indices, criteria(parameters), Paging.LATEST);
  }

  private Map<String, List<ValueCount>> top(QueryParameters parameters, List<Facet> facets) {
    int size = parameters.number("top", USUAL_TOP, 1, MOST_TOP);
    return Facets.top(
        indices, criteria(parameters), new Wanted(facets, size, parameters.text("within")));
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

  private void finds(
      RoutesConfig routes, String name, Function<QueryParameters, Optional<?>> find) {
    Reads.at(
        routes,
        "/api/" + name,
        context ->
            limit
                .<Optional<?>>within(() -> find.apply(parameters(context)))
                .ifPresentOrElse(
                    found -> Json.answer(context, found),
                    () ->
                        ErrorResponses.answer(
                            context,
                            404,
                            new Failure(
                                "no-such-" + name, "The index has no such " + name + "."))));
  }

  private void limited(Runnable answer) {
    limit.within(
        () -> {
          answer.run();
          return true;
        });
  }

  private static QueryParameters parameters(Context context) {
    return new QueryParameters(context.queryParamMap());
  }
}
