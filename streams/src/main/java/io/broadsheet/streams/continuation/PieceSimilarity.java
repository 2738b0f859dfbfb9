package io.broadsheet.streams.continuation;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.words.PairSet;
import io.broadsheet.text.split.words.Pairs;
import java.util.List;

/**
 * How likely one piece goes on in another. Marks that point at each other are enough, as long as
 * the headlines do not speak against it; with less than that, headline and names have to speak for
 * it.
 */
final class PieceSimilarity {

  /** What pieces must reach to be joined: two marks that point at each other. */
  static final double THRESHOLD = 0.5;

  private static final double HEADLINE = 0.6;
  private static final double UNLIKE_HEADLINES = 0.15;
  private static final double NAMES = 0.5;

  private PieceSimilarity() {}

  /** The likeness; below {@link #THRESHOLD} the pieces have nothing to do with each other. */
  static double of(Piece head, Piece continuation) {
    if (head.id().equals(continuation.id())
        || head.jumpTo().isEmpty()
        || continuation.continuedFrom().isEmpty()) {
      return Double.NEGATIVE_INFINITY;
    }
    double pages =
        PageMatch.of(head.jumpTo().get(), continuation.page()).weight()
            + PageMatch.of(continuation.continuedFrom().get(), head.page()).weight();
    return Double.isInfinite(pages)
        ? pages
        : pages + headlines(head.headline(), continuation.headline()) + names(head, continuation);
  }

  private static double headlines(String one, String other) {
    List<TextRange> whole = whole(one);
    List<TextRange> otherWhole = whole(other);
    if (Pairs.count(one, whole) == 0 || Pairs.count(other, otherWhole) == 0) {
      return 0;
    }
    double shared =
        Math.max(
            PairSet.of(one, whole).share(other, otherWhole),
            PairSet.of(other, otherWhole).share(one, whole));
    return HEADLINE * shared - UNLIKE_HEADLINES;
  }

  private static List<TextRange> whole(String text) {
    return text.isEmpty() ? List.of() : List.of(new TextRange(0, text.length()));
  }

  /** One more than there are, since a single shared name may well be the town's own. */
  private static double names(Piece head, Piece continuation) {
    int fewer = Math.min(head.names().size(), continuation.names().size());
    long shared = head.names().stream().filter(continuation.names()::contains).count();
    return NAMES * shared / (fewer + 1);
  }
}
