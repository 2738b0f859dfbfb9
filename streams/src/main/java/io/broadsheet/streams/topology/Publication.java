package io.broadsheet.streams.topology;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;

/**
 * What happens to one article: it is published, or withdrawn when empty.
 *
 * @param article what is published of it
 * @param revision the revision of its page
 * @param left the edition to which the article belonged until now; empty if to none
 */
record Publication(Optional<EncodedArticle> article, long revision, String left) {

  /** The value for the topic of articles, null being the tombstone that Kafka asks for. */
  byte[] articleBytes() {
    return article.map(EncodedArticle::article).orElse(null);
  }

  /** What the editions must know of article {@code id}, by edition. */
  List<KeyValue<String, PieceChange>> pieceChanges(String id) {
    List<KeyValue<String, PieceChange>> changes = new ArrayList<>();
    Optional<String> edition = edition();
    if (!left.isEmpty() && !left.equals(edition.orElse(""))) {
      changes.add(KeyValue.pair(left, new PieceChange(id, revision, null)));
    }
    edition.ifPresent(
        now -> changes.add(KeyValue.pair(now, new PieceChange(id, revision, enriched()))));
    return changes;
  }

  /** What is published as it is, without asking an edition: all but pieces. */
  List<DecidedArticle> whole() {
    return edition().isPresent()
        ? List.of()
        : List.of(DecidedArticles.of(revision, revision, article.map(EncodedArticle::enriched)));
  }

  private Optional<String> edition() {
    return article.flatMap(EncodedArticle::edition);
  }

  private ByteBuffer enriched() {
    return article.map(EncodedArticle::enriched).map(EncodedEnriched::bytes).orElse(null);
  }
}
