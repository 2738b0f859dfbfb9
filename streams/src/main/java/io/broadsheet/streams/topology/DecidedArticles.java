package io.broadsheet.streams.topology;

import java.util.Optional;

/** Articles as they are to be published. */
final class DecidedArticles {

  private static final Contribution NOTHING = Contribution.newBuilder().build();

  private DecidedArticles() {}

  /** An article of a page with {@code pageRevision}; a tombstone when empty. */
  static DecidedArticle of(long pageRevision, long revision, Optional<EncodedEnriched> article) {
    return new DecidedArticle(
        pageRevision,
        revision,
        article.map(EncodedEnriched::bytes).orElse(null),
        article.map(EncodedEnriched::contribution).orElse(NOTHING),
        article.map(EncodedEnriched::mentions).orElse(0));
  }
}
