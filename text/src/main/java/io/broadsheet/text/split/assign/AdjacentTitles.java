package io.broadsheet.text.split.assign;

import io.broadsheet.text.split.body.TitleBlock;
import io.broadsheet.text.split.words.PairIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The titles right above and below one that may be a headline: its kicker and decks. */
final class AdjacentTitles {

  private static final int MOST_DECKS = 3;

  private final int headline;
  private final CandidateTitles titles;
  private final TitleEvidence evidence;
  private final Optional<WordOverlap> above;
  private final List<WordOverlap> below = new ArrayList<>();

  AdjacentTitles(
      String text,
      int headline,
      CandidateTitles titles,
      TitleEvidence evidence,
      HeadlineWindow window) {
    this.headline = headline;
    this.titles = titles;
    this.evidence = evidence;
    PairIndex index = window.index();
    above =
        titles.free(headline, headline - 1)
            ? Optional.of(
                WordOverlap.of(text, titles.get(headline - 1).ranges(), index, window.size()))
            : Optional.empty();
    int last = headline + MOST_DECKS;
    for (int d = headline + 1; d <= last && titles.free(headline, d); d++) {
      below.add(WordOverlap.of(text, titles.get(d).ranges(), index, window.size()));
    }
  }

  /** What the titles around add to what speaks for the headline of a body. */
  double gain(int body) {
    double gain = above(body);
    for (int n = decks(body) - 1; n >= 0; n--) {
      gain += deck(body, n);
    }
    return gain;
  }

  /** How many titles around the headline belong to it. */
  int size(int body) {
    return decks(body) + (above(body) > 0 ? 1 : 0);
  }

  /** The head of a body with this headline; its titles are given away. */
  ArticleHead take(int body, double surplus) {
    List<TitleBlock> decks = new ArrayList<>();
    Optional<TitleBlock> kicker = Optional.empty();
    if (above(body) > 0) {
      TitleBlock title = titles.get(headline - 1);
      titles.take(headline - 1);
      if (evidence.hasDeckSign(title)) {
        decks.add(title);
      } else {
        kicker = Optional.of(title);
      }
    }
    for (int n = 0, last = decks(body); n < last; n++) {
      decks.add(titles.get(headline + 1 + n));
      titles.take(headline + 1 + n);
    }
    return new ArticleHead(kicker, Optional.of(titles.get(headline)), decks, surplus);
  }

  private double above(int body) {
    if (above.isEmpty()) {
      return 0;
    }
    TitleBlock title = titles.get(headline - 1);
    double score =
        evidence.hasDeckSign(title)
            ? evidence.deckAbove(title, above.get(), body)
            : evidence.kicker(title, above.get(), body);
    return Math.max(0, score);
  }

  private int decks(int body) {
    int n = 0;
    while (n < below.size() && deck(body, n) > 0) {
      n++;
    }
    return n;
  }

  private double deck(int body, int n) {
    TitleBlock title = titles.get(headline + 1 + n);
    boolean further = n > 0 && !evidence.deckForm(title);
    return further ? 0 : evidence.deck(title, below.get(n), body);
  }
}
