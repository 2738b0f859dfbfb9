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
    String edition = edition();
    if (!left.isEmpty() && !left.equals(edition)) {
      changes.add(KeyValue.pair(left, new PieceChange(id, revision, null)));
    }
    if (!edition.isEmpty()) {
      changes.add(KeyValue.pair(edition, new PieceChange(id, revision, enriched())));
    }
    return changes;
  }

  /** What is published as it is, without asking an edition. */
  List<DecidedArticle> decided() {
    return edition().isEmpty()
        ? List.of(new DecidedArticle(revision, revision, enriched()))
        : List.of();
  }

  private String edition() {
    return article.map(EncodedArticle::edition).orElse("");
  }

  private ByteBuffer enriched() {
    return article.map(EncodedArticle::enriched).orElse(null);
  }
}
