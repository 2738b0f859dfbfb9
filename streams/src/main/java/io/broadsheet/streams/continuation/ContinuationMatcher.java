package io.broadsheet.streams.continuation;

import io.broadsheet.text.split.assign.Matching;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which pieces of one edition belong together: the assignment with the largest sum of
 * likeness; of equal ones, the one that pairs the pieces in the order of their ids.
 */
public final class ContinuationMatcher {

  /** Worse than staying alone, but near enough that the ties keep their precision. */
  private static final double FORBIDDEN = -10;

  private static final double TIE = 1e-10;

  private ContinuationMatcher() {}

  /**
   * The pieces as chains, each starting with its head; a piece that belongs to no other is a chain
   * of its own. Every piece is in exactly one chain; the order of {@code pieces} does not matter.
   */
  public static List<List<Piece>> chains(Collection<Piece> pieces) {
    List<Piece> sorted = pieces.stream().sorted(Comparator.comparing(Piece::id)).toList();
    Map<Piece, Piece> next = matches(sorted);
    Set<Piece> continuations = new HashSet<>(next.values());
    List<List<Piece>> chains = new ArrayList<>();
    Set<Piece> placed = new HashSet<>();
    for (Piece piece : sorted) {
      if (!continuations.contains(piece)) {
        chains.add(chain(piece, next));
        placed.addAll(chains.getLast());
      }
    }
    // Marks that lead around in a circle have no head: none of them can be believed.
    sorted.stream().filter(piece -> !placed.contains(piece)).map(List::of).forEach(chains::add);
    return chains;
  }

  private static List<Piece> chain(Piece head, Map<Piece, Piece> next) {
    List<Piece> chain = new ArrayList<>();
    for (Piece piece = head; piece != null; piece = next.get(piece)) {
      chain.add(piece);
    }
    return List.copyOf(chain);
  }

  private static Map<Piece, Piece> matches(List<Piece> sorted) {
    List<Piece> heads = sorted.stream().filter(piece -> piece.jumpTo().isPresent()).toList();
    List<Piece> others =
        sorted.stream().filter(piece -> piece.continuedFrom().isPresent()).toList();
    int[] columns = Matching.best(gains(heads, others));
    Map<Piece, Piece> next = new HashMap<>();
    for (int row = 0; row < heads.size(); row++) {
      if (columns[row] < others.size()) {
        next.put(heads.get(row), others.get(columns[row]));
      }
    }
    return next;
  }

  /** A column for each continuation, and one for each head that stays alone. */
  private static double[][] gains(List<Piece> heads, List<Piece> others) {
    double[][] gains = new double[heads.size()][others.size() + heads.size()];
    for (int row = 0; row < heads.size(); row++) {
      for (int column = 0; column < others.size(); column++) {
        double likeness = PieceSimilarity.of(heads.get(row), others.get(column));
        double tie = TIE * (heads.size() - row) * (others.size() - column);
        gains[row][column] = likeness < PieceSimilarity.THRESHOLD ? FORBIDDEN : likeness + tie;
      }
    }
    return gains;
  }
}
