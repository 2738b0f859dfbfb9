package io.broadsheet.streams.topology;

import java.util.List;

/** What the pure steps made of a page that was worked on ahead. */
sealed interface PageResult {

  /** All that is to be published of it. */
  record Outputs(List<EncodedArticle> articles) implements PageResult {}

  /** A step gave it up. */
  record Bad(BadDataException why) implements PageResult {}

  /**
   * All that is to be published.
   *
   * @throws BadDataException if a step gave the page up
   */
  default List<EncodedArticle> orThrow() {
    return switch (this) {
      case Outputs(List<EncodedArticle> articles) -> articles;
      case Bad(BadDataException why) -> throw why;
    };
  }
}
