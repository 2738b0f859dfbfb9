package io.broadsheet.streams.topology;

import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.streams.continuation.ContinuationJoiner;
import io.broadsheet.streams.continuation.ContinuationMatcher;
import io.broadsheet.streams.continuation.Piece;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the pieces of each edition, and with every change of one says again what is to be published
 * of those for which the answer is now another.
 */
final class JoinContinuations implements Processor<String, PieceChange, String, DecidedArticle> {

  private static final Edition NONE = Edition.newBuilder().build();

  private final Codec.Enriched codec;
  private ProcessorContext<String, DecidedArticle> context;
  private KeyValueStore<String, Edition> editions;
  private KeyValueStore<String, EnrichedArticle> articles;

  JoinContinuations(Codec.Enriched codec) {
    this.codec = codec;
  }

  @Override
  public void init(ProcessorContext<String, DecidedArticle> processorContext) {
    context = processorContext;
    editions = processorContext.getStateStore(Stores.EDITIONS);
    articles = processorContext.getStateStore(Stores.PIECES);
  }

  @Override
  public void process(Record<String, PieceChange> record) {
    PieceChange change = record.value();
    var pieces = new EditionPieces(Objects.requireNonNullElse(editions.get(record.key()), NONE));
    String stored = stored(record, change.getArticleId());
    if (change.getArticle() == null) {
      pieces.remove(change.getArticleId());
      articles.delete(stored);
    } else {
      EnrichedArticle article = StoredArticle.read(change.getArticle());
      if (!pieces.put(Piece.of(article), change.getRevision())) {
        // More pieces than any newspaper has are not looked at together, and stay as they are.
        long revision = change.getRevision();
        forward(
            record,
            change.getArticleId(),
            new DecidedArticle(revision, revision, change.getArticle()));
        return;
      }
      articles.put(stored, article);
    }
    ContinuationMatcher.chains(pieces.pieces()).forEach(chain -> decide(record, pieces, chain));
    editions.put(record.key(), pieces.isEmpty() ? null : pieces.edition());
  }

  private void decide(Record<String, PieceChange> record, EditionPieces all, List<Piece> chain) {
    List<EditionPiece> pieces = chain.stream().map(all::of).toList();
    String description =
        pieces.stream()
            .map(piece -> piece.getId() + "@" + piece.getPageRevision())
            .collect(Collectors.joining(" "));
    if (pieces.stream().allMatch(piece -> piece.getChain().equals(description))) {
      return;
    }
    List<EnrichedArticle> parts =
        pieces.stream().map(piece -> articles.get(stored(record, piece.getId()))).toList();
    EnrichedArticle joined = parts.stream().reduce(ContinuationJoiner::join).orElseThrow();
    boolean fits = pieces.size() == 1 || codec.fits(joined);
    long revision = revision(record, pieces);
    for (int i = 0; i < pieces.size(); i++) {
      EditionPiece piece = pieces.get(i);
      all.decided(piece, description, revision);
      ByteBuffer whole = i == 0 ? StoredArticle.write(joined) : null;
      ByteBuffer article = fits ? whole : StoredArticle.write(parts.get(i));
      forward(
          record, piece.getId(), new DecidedArticle(piece.getPageRevision(), revision, article));
    }
  }

  private void forward(Record<String, PieceChange> record, String id, DecidedArticle decided) {
    context.forward(record.withKey(id).withValue(decided));
  }

  private static long revision(Record<String, PieceChange> record, List<EditionPiece> pieces) {
    return pieces.stream()
        .flatMapToLong(piece -> LongStream.of(piece.getPageRevision(), piece.getRevision()))
        .reduce(record.value().getRevision(), Math::max);
  }

  private static String stored(Record<String, PieceChange> record, String articleId) {
    return record.key() + "\n" + articleId;
  }
}
