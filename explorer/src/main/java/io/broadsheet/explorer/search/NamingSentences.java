package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Facet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The first sentence of each article that names what a list is filtered by. */
final class NamingSentences {

  private NamingSentences() {}

  /** The sentences by the ids of {@code articles}; none where no entity is asked for. */
  static Map<String, List<MarkedText>> of(
      SearchIndices indices, Criteria criteria, List<String> articles) {
    List<String> entities =
        Facet.entities().stream()
            .flatMap(facet -> ids(facet, criteria.names().getOrDefault(facet, List.of())))
            .toList();
    if (entities.isEmpty() || articles.isEmpty()) {
      return Map.of();
    }
    var sentences = new HashMap<String, List<MarkedText>>();
    for (Hit<ObjectNode> hit :
        indices.search(request(indices.mentions(), entities, articles)).hits().hits()) {
      ObjectNode mention = hit.source();
      sentences.put(
          mention.path("articleId").asText(),
          MarkedText.naming(mention.path("sentence").asText(), mention.path("text").asText()));
    }
    return sentences;
  }

  private static Stream<String> ids(Facet facet, List<String> names) {
    return facet.entityPrefix().stream().flatMap(prefix -> names.stream().map(prefix::concat));
  }

  private static SearchRequest request(String alias, List<String> entities, List<String> articles) {
    return SearchRequest.of(
        request ->
            request
                .index(alias)
                .size(articles.size())
                .query(
                    query ->
                        query.bool(
                            bool ->
                                bool.filter(
                                    ArticleQuery.any("entityId", entities),
                                    ArticleQuery.any("articleId", articles))))
                .collapse(collapse -> collapse.field("articleId"))
                .sort(sort -> sort.field(field -> field.field("start").order(SortOrder.Asc)))
                .source(
                    source ->
                        source.filter(filter -> filter.includes("articleId", "sentence", "text"))));
  }
}
