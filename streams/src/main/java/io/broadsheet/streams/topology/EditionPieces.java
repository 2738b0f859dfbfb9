package io.broadsheet.streams.topology;

import io.broadsheet.streams.continuation.Piece;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pieces of an edition, by id. */
final class EditionPieces {

  /** Far more than a newspaper has, and few enough to be kept in one record. */
  private static final int MOST = 256;

  /** Before any revision. */
  private static final long NEVER = -1;

  private final Map<String, EditionPiece> byId = new TreeMap<>();

  EditionPieces(Edition edition) {
    edition.getPieces().forEach(piece -> byId.put(piece.getId(), piece));
  }

  /** Takes the newest version of a piece; false if there are too many. */
  boolean put(Piece piece, long pageRevision) {
    EditionPiece before = byId.get(piece.id());
    if (before == null && byId.size() >= MOST) {
      return false;
    }
    long revision = before == null ? NEVER : before.getRevision();
    byId.put(
        piece.id(),
        new EditionPiece(
            piece.id(),
            piece.page().orElse(null),
            piece.jumpTo().orElse(null),
            piece.continuedFrom().orElse(null),
            piece.headline(),
            piece.names().stream().sorted().toList(),
            pageRevision,
            revision,
            ""));
    return true;
  }

  /** Notes what was made of a piece: part of {@code chain}, with {@code revision}. */
  void decided(EditionPiece piece, String chain, long revision) {
    byId.put(
        piece.getId(),
        EditionPiece.newBuilder(piece).setChain(chain).setRevision(revision).build());
  }

  /** Forgets a piece; false if it was not here. */
  boolean remove(String id) {
    return byId.remove(id) != null;
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  Collection<Piece> pieces() {
    return byId.values().stream().map(EditionPieces::piece).toList();
  }

  EditionPiece of(Piece piece) {
    return byId.get(piece.id());
  }

  Edition edition() {
    return new Edition(List.copyOf(byId.values()));
  }

  private static Piece piece(EditionPiece kept) {
    return new Piece(
        kept.getId(),
        Optional.ofNullable(kept.getPage()),
        Optional.ofNullable(kept.getJumpTo()),
        Optional.ofNullable(kept.getContinuedFrom()),
        kept.getHeadline(),
        new LinkedHashSet<>(kept.getNames()));
  }
}
