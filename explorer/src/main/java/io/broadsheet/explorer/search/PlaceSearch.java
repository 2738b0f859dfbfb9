package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Facet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Where the places lie that articles name most. */
public final class PlaceSearch {

  private static final int MOST = 150;

  private PlaceSearch() {}

  /**
   * A place.
   *
   * @param parents the units that hold it, the smallest first
   * @param level what it is, such as {@code country} or {@code county}; empty if unknown
   */
  public record Located(
      String name,
      long count,
      double latitude,
      double longitude,
      List<String> parents,
      String level) {}

  /**
   * The places of a result.
   *
   * @param located those with coordinates
   * @param elsewhere those without
   */
  public record Places(List<Located> located, List<ValueCount> elsewhere) {}

  /** The most frequent places of the articles that meet {@code criteria}. */
  public static Places of(SearchIndices indices, Criteria criteria) {
    List<ValueCount> top =
        Facets.top(indices, criteria, List.of(Facet.PLACE), MOST).get(Facet.PLACE.parameter());
    if (top.isEmpty()) {
      return new Places(List.of(), List.of());
    }
    var answers = indices.searchAll(request(indices.mentions(), top));
    List<Optional<Located>> located =
        IntStream.range(0, top.size()).mapToObj(i -> located(top.get(i), answers.get(i))).toList();
    return new Places(
        located.stream().flatMap(Optional::stream).toList(),
        IntStream.range(0, top.size())
            .filter(i -> located.get(i).isEmpty())
            .mapToObj(top::get)
            .toList());
  }

  /** One mention of each place is enough, and the first one found will do. */
  static MsearchRequest request(String alias, List<ValueCount> places) {
    return MsearchRequest.of(
        request -> {
          request.index(alias);
          places.forEach(
              place ->
                  request.searches(
                      search ->
                          search
                              .header(header -> header)
                              .body(
                                  body ->
                                      body.size(1)
                                          .terminateAfter(1L)
                                          .trackTotalHits(total -> total.enabled(false))
                                          .source(
                                              source ->
                                                  source.filter(
                                                      filter ->
                                                          filter.includes(
                                                              "location", "parents", "level")))
                                          .query(
                                              query ->
                                                  query.bool(
                                                      bool ->
                                                          bool.filter(
                                                                  ArticleQuery.any(
                                                                      "entityId",
                                                                      List.of(
                                                                          "PLACE:" + place.name())))
                                                              .filter(
                                                                  f ->
                                                                      f.exists(
                                                                          e ->
                                                                              e.field(
                                                                                  "location"))))))));
          return request;
        });
  }

  private static Optional<Located> located(ValueCount place, MultiSearchItem<ObjectNode> answer) {
    return answer.hits().hits().stream().map(hit -> located(place, hit.source())).findFirst();
  }

  private static Located located(ValueCount place, JsonNode mention) {
    return new Located(
        place.name(),
        place.count(),
        mention.path("location").path("lat").asDouble(),
        mention.path("location").path("lon").asDouble(),
        StreamSupport.stream(mention.path("parents").spliterator(), false)
            .map(JsonNode::asText)
            .toList(),
        mention.path("level").asText());
  }
}
