package io.broadsheet.streams.topology;

import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.streams.continuation.ContinuationJoiner;
import io.broadsheet.streams.continuation.ContinuationMatcher;
import io.broadsheet.streams.continuation.Piece;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

  private final ValueDecoder<EnrichedArticle> decoder;
  private final EncodeEnriched encoder;
  private ProcessorContext<String, DecidedArticle> context;
  private KeyValueStore<String, Edition> editions;
  private KeyValueStore<String, byte[]> articles;

  JoinContinuations(ValueDecoder<EnrichedArticle> decoder, EncodeEnriched encoder) {
    this.decoder = decoder;
    this.encoder = encoder;
  }

  @Override
  public void init(ProcessorContext<String, DecidedArticle> processorContext) {
    context = processorContext;
    editions = processorContext.getStateStore(StateStores.EDITIONS);
    articles = processorContext.getStateStore(StateStores.PIECES);
  }

  @Override
  public void process(Record<String, PieceChange> record) {
    PieceChange change = record.value();
    var pieces = new EditionPieces(Objects.requireNonNullElse(editions.get(record.key()), NONE));
    Optional<byte[]> bytes = Optional.ofNullable(change.getArticle()).map(BufferBytes::of);
    Optional<EnrichedArticle> article = bytes.map(decoder::decode);
    boolean taken =
        article.isEmpty()
            ? pieces.remove(change.getArticleId())
            : pieces.put(Piece.of(article.get()), change.getRevision());
    if (taken) {
      articles.put(stored(record, change.getArticleId()), bytes.orElse(null));
      ContinuationMatcher.chains(pieces.pieces()).forEach(chain -> decide(record, pieces, chain));
      editions.put(record.key(), pieces.isEmpty() ? null : pieces.edition());
    } else {
      article.ifPresent(alone -> leaveAlone(record, alone));
    }
  }

  /** More pieces than any newspaper has are not looked at together, and stay as they are. */
  private void leaveAlone(Record<String, PieceChange> record, EnrichedArticle article) {
    long revision = record.value().getRevision();
    forward(
        record,
        article.getId(),
        DecidedArticles.of(revision, revision, Optional.of(encoder.encode(article))));
  }

  private void decide(Record<String, PieceChange> record, EditionPieces all, List<Piece> chain) {
    List<EditionPiece> pieces = chain.stream().map(all::of).toList();
    String description =
        pieces.stream()
            .map(piece -> piece.getId() + "@" + piece.getPageRevision())
            .collect(Collectors.joining("\n"));
    if (pieces.stream().allMatch(piece -> piece.getChain().equals(description))) {
      return;
    }
    long revision = revision(record, pieces);
    List<Optional<EncodedEnriched>> encoded = encoded(record, pieces);
    for (int i = 0; i < pieces.size(); i++) {
      EditionPiece piece = pieces.get(i);
      all.decided(piece, description, revision);
      forward(
          record,
          piece.getId(),
          DecidedArticles.of(piece.getPageRevision(), revision, encoded.get(i)));
    }
  }

  /** The head with all the others in it; each for itself, if that would be too large. */
  private List<Optional<EncodedEnriched>> encoded(
      Record<String, PieceChange> record, List<EditionPiece> pieces) {
    List<EnrichedArticle> parts =
        pieces.stream()
            .map(piece -> decoder.decode(articles.get(stored(record, piece.getId()))))
            .toList();
    EnrichedArticle joined = parts.stream().reduce(ContinuationJoiner::join).orElseThrow();
    Optional<EncodedEnriched> whole = encoder.encodeIfItFits(joined);
    if (whole.isEmpty()) {
      return parts.stream().map(encoder::encode).map(Optional::of).toList();
    }
    var encoded =
        new ArrayList<>(Collections.nCopies(parts.size(), Optional.<EncodedEnriched>empty()));
    encoded.set(0, whole);
    return encoded;
  }

  private void forward(Record<String, PieceChange> record, String id, DecidedArticle decided) {
    context.forward(record.withKey(id).withValue(decided));
  }

  /** One for all pieces of the article, higher than what any of them was decided with before. */
  private static long revision(Record<String, PieceChange> record, List<EditionPiece> pieces) {
    return pieces.stream()
        .mapToLong(piece -> Math.max(piece.getPageRevision(), piece.getRevision() + 1))
        .reduce(record.value().getRevision(), Math::max);
  }

  private static String stored(Record<String, PieceChange> record, String articleId) {
    return record.key() + "\n" + articleId;
  }
}
