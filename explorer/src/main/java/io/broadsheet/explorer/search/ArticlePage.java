package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.FreeText;
import io.broadsheet.explorer.query.TextQuery;
import java.util.List;
import java.util.Optional;

/** One article with everything that was found in it. */
public final class ArticlePage {

  private ArticlePage() {}

  /**
   * The article {@code id} as it stands in the index, without where its pieces lie on the page; its
   * field {@code hits} says where it has what {@code text} asks for.
   */
  public static Optional<ObjectNode> of(SearchIndices indices, String id, FreeText text) {
    Optional<ObjectNode> article =
        indices.get(
            indices.articles(),
            id,
            "segments",
            "spans",
            "entities.mentions.raw",
            "dates.raw",
            "quantities.raw");
    article.ifPresent(found -> hits(indices, id, text, found.putArray("hits")));
    return article;
  }

  private static void hits(SearchIndices indices, String id, FreeText text, ArrayNode hits) {
    if (text.isEmpty()) {
      return;
    }
    var found = indices.search(request(indices.articles(), id, text)).hits().hits();
    for (Hit<ObjectNode> hit : found) {
      hit.highlight().getOrDefault("text", List.of()).stream()
          .flatMap(marked -> MarkedText.hits(marked).stream())
          .forEach(range -> hits.addArray().add(range.start()).add(range.end()));
    }
  }

  private static SearchRequest request(String alias, String id, FreeText text) {
    return SearchRequest.of(
        request ->
            request
                .index(alias)
                .size(1)
                .query(ArticleQuery.any("id", List.of(id)))
                .source(source -> source.fetch(false))
                .highlight(Highlights.ofText(TextQuery.marks(text))));
  }
}
