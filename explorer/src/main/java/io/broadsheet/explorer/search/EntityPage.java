package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.EntityId;
import io.broadsheet.explorer.query.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What texts say of one person, organization, place or other entity.
 *
 * @param id its id
 * @param kind the facet that it is a value of
 * @param name its canonical name
 * @param mentions how often it is named
 * @param names the forms that it is named by, the most frequent first
 * @param offices its offices in the order of time, each with the sentence that says so
 * @param parents the places that hold it, the smallest first
 * @param with who and what is named in the same articles most
 */
public record EntityPage(
    String id,
    String kind,
    String name,
    long mentions,
    List<ValueCount> names,
    List<Office> offices,
    List<String> parents,
    Map<String, List<ValueCount>> with) {

  private static final int NAMES = 12;
  private static final int OFFICES = 12;
  private static final int NEIGHBOURS = 9;
  private static final String DAY = "day";

  /** Who wrote, photographed or sent an article is not what it tells of. */
  private static final List<String> NO_COVERAGE = List.of("BYLINE", "CREDIT", "DATELINE");

  /**
   * An office.
   *
   * @param first the first and {@code last} the last day of an article that gives it; may be empty
   * @param sentence the first sentence that says it
   * @param article the article of this sentence
   */
  public record Office(
      String office,
      long mentions,
      String first,
      String last,
      List<MarkedText> sentence,
      String article,
      String headline) {}

  /**
   * The page of {@code id}, if any text names it.
   *
   * @param credits whether bylines, credits and datelines count
   */
  public static Optional<EntityPage> of(SearchIndices indices, EntityId id, boolean credits) {
    var answer = indices.search(overview(indices.mentions(), naming(id, credits)));
    long mentions = answer.hits().total() == null ? 0 : answer.hits().total().value();
    if (mentions == 0) {
      return Optional.empty();
    }
    JsonNode one = answer.hits().hits().getFirst().source();
    List<ValueCount> offices = Aggregates.counted(answer.aggregations().get("offices"));
    return Optional.of(
        new EntityPage(
            id.toString(),
            id.facet().parameter(),
            id.name(),
            mentions,
            Aggregates.counted(answer.aggregations().get("names")),
            offices.isEmpty() ? List.of() : offices(indices, naming(id, credits), offices),
            texts(one.path("parents")),
            neighbours(indices, id, credits)));
  }

  private static SearchRequest overview(String alias, Query naming) {
    return SearchRequest.of(
        request ->
            request
                .index(alias)
                .size(1)
                .trackTotalHits(total -> total.enabled(true))
                .query(naming)
                .source(source -> source.filter(filter -> filter.includes("parents")))
                .aggregations("names", Aggregates.top("text", NAMES))
                .aggregations("offices", Aggregates.top("offices", OFFICES)));
  }

  private static Query naming(EntityId id, boolean credits) {
    Query named = ArticleQuery.any("entityId", List.of(id.toString()));
    return credits
        ? named
        : Query.of(
            query ->
                query.bool(
                    bool -> bool.filter(named).mustNot(ArticleQuery.any("role", NO_COVERAGE))));
  }

  private static List<Office> offices(
      SearchIndices indices, Query naming, List<ValueCount> counted) {
    var answers = indices.searchAll(said(indices.mentions(), naming, counted));
    var offices = new ArrayList<Office>();
    for (int i = 0; i < counted.size(); i++) {
      offices.add(office(counted.get(i), answers.get(i)));
    }
    offices.sort(
        Comparator.comparing((Office office) -> office.first().isEmpty())
            .thenComparing(Office::first));
    return List.copyOf(offices);
  }

  /** For each office the sentences of its article that hold it, the best and oldest first. */
  private static MsearchRequest said(String alias, Query naming, List<ValueCount> offices) {
    return MsearchRequest.of(
        request -> {
          request.index(alias);
          for (ValueCount office : offices) {
            request.searches(
                search ->
                    search
                        .header(header -> header)
                        .body(
                            body ->
                                body.size(1)
                                    .query(
                                        query ->
                                            query.bool(
                                                bool ->
                                                    bool.filter(
                                                            naming,
                                                            ArticleQuery.any(
                                                                "offices", List.of(office.name())))
                                                        .should(saying(office.name()))))
                                    .sort(sort -> sort.score(s -> s.order(SortOrder.Desc)))
                                    .sort(
                                        sort ->
                                            sort.field(
                                                field -> field.field(DAY).order(SortOrder.Asc)))
                                    .aggregations("first", a -> a.min(min -> min.field(DAY)))
                                    .aggregations("last", a -> a.max(max -> max.field(DAY)))));
          }
          return request;
        });
  }

  /** Every sentence that says it is as good as another: the oldest shall come first. */
  private static Query saying(String office) {
    return Query.of(
        query ->
            query.constantScore(
                constant ->
                    constant.filter(
                        filter ->
                            filter.matchPhrase(match -> match.field("sentence").query(office)))));
  }

  private static Office office(ValueCount counted, MultiSearchItem<ObjectNode> answer) {
    ObjectNode mention = answer.hits().hits().getFirst().source();
    return new Office(
        counted.name(),
        counted.count(),
        Days.of(answer.aggregations().get("first").min().value()),
        Days.of(answer.aggregations().get("last").max().value()),
        MarkedText.naming(mention.path("sentence").asText(), counted.name()),
        mention.path("articleId").asText(),
        mention.path("headline").asText(""));
  }

  private static Map<String, List<ValueCount>> neighbours(
      SearchIndices indices, EntityId id, boolean credits) {
    var top = Facets.top(indices, id.criteria().counting(credits), Facet.entities(), NEIGHBOURS);
    top.replaceAll(
        (kind, values) ->
            values.stream()
                .filter(
                    value ->
                        !kind.equals(id.facet().parameter()) || !value.name().equals(id.name()))
                .toList());
    return top;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
