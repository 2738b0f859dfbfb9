package io.broadsheet.explorer.web;

import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Facet;
import io.broadsheet.explorer.query.Paging;
import io.broadsheet.explorer.query.Parameters;
import io.broadsheet.explorer.search.ArticlePage;
import io.broadsheet.explorer.search.ArticleSearch;
import io.broadsheet.explorer.search.Company;
import io.broadsheet.explorer.search.Counted;
import io.broadsheet.explorer.search.Facets;
import io.broadsheet.explorer.search.Gazetteer;
import io.broadsheet.explorer.search.IssuePage;
import io.broadsheet.explorer.search.Library;
import io.broadsheet.explorer.search.Timeline;
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
 * @param library where the answers are
 */
record Api(Library library) {

  private static final int USUAL_TOP = 12;
  private static final int MOST_TOP = 100;

  /** What is named most, and the offices of the people among it. */
  record Named(Map<String, List<Counted>> facets, Map<String, List<String>> offices) {}

  void register(RoutesConfig routes) {
    answers(routes, "articles", p -> ArticleSearch.find(library, Criteria.of(p), Paging.of(p)));
    answers(routes, "timeline", p -> Timeline.of(library, Criteria.of(p)));
    answers(routes, "facets", this::facets);
    answers(routes, "places", p -> Gazetteer.of(library, Criteria.of(p)));
    answers(routes, "company", p -> Company.of(library, Criteria.of(p)));
    finds(routes, "article", id -> ArticlePage.of(library, id));
    finds(routes, "issue", id -> IssuePage.of(library, id));
  }

  private Map<String, List<Counted>> top(Parameters parameters, List<Facet> facets) {
    int size = parameters.number("top", USUAL_TOP, 1, MOST_TOP);
    return Facets.top(library, Criteria.of(parameters), facets, size);
  }

  private Named facets(Parameters parameters) {
    List<String> wanted = parameters.all("facet");
    List<Facet> facets =
        wanted.isEmpty()
            ? List.of(Facet.values())
            : Arrays.stream(Facet.values()).filter(f -> wanted.contains(f.parameter())).toList();
    Map<String, List<Counted>> top = top(parameters, facets);
    return new Named(top, parameters.flag("offices") ? offices(top) : Map.of());
  }

  private Map<String, List<String>> offices(Map<String, List<Counted>> top) {
    return Facets.offices(
        library,
        top.getOrDefault(Facet.PERSON.parameter(), List.of()).stream().map(Counted::name).toList());
  }

  private static void answers(
      RoutesConfig routes, String name, Function<Parameters, Object> answer) {
    routes.get("/api/" + name, context -> Json.answer(context, answer.apply(parameters(context))));
  }

  private static void finds(RoutesConfig routes, String name, Function<String, Optional<?>> find) {
    routes.get(
        "/api/" + name,
        context -> {
          String id = parameters(context).id("id");
          find.apply(id)
              .ifPresentOrElse(
                  found -> Json.answer(context, found),
                  () ->
                      Failures.answer(
                          context, 404, "no-such-" + name, "The index has no such " + name + "."));
        });
  }

  private static Parameters parameters(Context context) {
    return new Parameters(context.queryParamMap());
  }
}
