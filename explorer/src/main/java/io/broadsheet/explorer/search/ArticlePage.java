package io.broadsheet.explorer.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** One article with everything that was found in it. */
public final class ArticlePage {

  private ArticlePage() {}

  /** The article {@code id} as it stands in the index, without where its pieces lie on the page. */
  public static Optional<ObjectNode> of(SearchIndices indices, String id) {
    return indices.get(
        indices.articles(),
        id,
        "segments",
        "spans",
        "entities.mentions.raw",
        "dates.raw",
        "quantities.raw");
  }
}
