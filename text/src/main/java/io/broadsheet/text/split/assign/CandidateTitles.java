package io.broadsheet.text.split.assign;

import io.broadsheet.text.split.body.TitleBlock;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The titles that a window of bodies may choose from. */
final class CandidateTitles {

  private final List<TitleBlock> titles;
  private final int from;
  private final int to;
  private final BitSet taken;
  private final BitSet headlines = new BitSet();
  private final Map<Integer, Integer> inZone = new HashMap<>();

  /** The titles from number {@code from} to before {@code to}; {@code taken} are given away. */
  CandidateTitles(List<TitleBlock> titles, int from, int to, BitSet taken) {
    this.titles = titles;
    this.from = from;
    this.to = to;
    this.taken = taken;
    for (TitleBlock title : titles.subList(from, to)) {
      boolean teaser = title.reference() >= 0 || title.indexed();
      inZone.merge(title.zone(), teaser ? 0 : 1, Integer::sum);
    }
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  TitleBlock get(int title) {
    return titles.get(title);
  }

  boolean isTaken(int title) {
    return taken.get(title);
  }

  /** Whether a title is a headline for now. */
  boolean isHeadline(int title) {
    return headlines.get(title);
  }

  /** Gives a title away for good. */
  void take(int title) {
    taken.set(title);
  }

  /** Remembers which titles are headlines for now. */
  void setHeadlines(int[] numbers) {
    headlines.clear();
    for (int number : numbers) {
      if (number >= 0) {
        headlines.set(number);
      }
    }
  }

  /** Whether {@code other} may be a kicker or deck of {@code headline}. */
  boolean free(int headline, int other) {
    return other >= from
        && other < to
        && !taken.get(other)
        && !headlines.get(other)
        && titles.get(other).zone() == titles.get(headline).zone()
        && titles.get(other).run() == titles.get(headline).run();
  }

  /** How many titles stand in the zone of this one, teasers aside. */
  int inZone(int title) {
    return inZone.get(titles.get(title).zone());
  }
}
