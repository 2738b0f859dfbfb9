package io.broadsheet.text.evaluate;

import io.broadsheet.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * An article, as a careful reader sees it.
 *
 * @param headline its lines; empty for none, as for kicker, deck and byline
 */
public record GoldArticle(
    List<TextRange> headline,
    List<TextRange> kicker,
    List<TextRange> deck,
    List<TextRange> byline,
    List<String> reporters,
    List<GoldSection> sections,
    Optional<String> jumpTo,
    Optional<String> continuedFrom,
    List<List<TextRange>> captions) {

  public GoldArticle {
    headline = List.copyOf(headline);
    kicker = List.copyOf(kicker);
    deck = List.copyOf(deck);
    byline = List.copyOf(byline);
    reporters = List.copyOf(reporters);
    sections = List.copyOf(sections);
    captions = List.copyOf(captions);
  }
}
