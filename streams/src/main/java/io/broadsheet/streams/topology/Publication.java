package io.broadsheet.streams.topology;

import java.util.Optional;

/**
 * What happens to one article: it is published, or withdrawn when empty.
 *
 * @param article what is published of it
 */
record Publication(Optional<EncodedArticle> article) {

  /** The value for the topic of articles, null being the tombstone that Kafka asks for. */
  byte[] articleBytes() {
    return article.map(EncodedArticle::article).orElse(null);
  }

  /** The value for the topic of enriched articles, null being a tombstone. */
  byte[] enrichedBytes() {
    return article.map(EncodedArticle::enriched).orElse(null);
  }
}
