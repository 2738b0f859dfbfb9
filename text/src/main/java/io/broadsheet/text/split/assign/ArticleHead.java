package io.broadsheet.text.split.assign;

import io.broadsheet.text.split.body.TitleBlock;
import java.util.List;
import java.util.Optional;

/**
 * The titles that stand over an article.
 *
 * @param kicker the line above the headline
 * @param headline the headline
 * @param decks the lines below it
 * @param gain how much more speaks for this headline than for none
 */
public record ArticleHead(
    Optional<TitleBlock> kicker,
    Optional<TitleBlock> headline,
    List<TitleBlock> decks,
    double gain) {

  /** No title at all. */
  public static final ArticleHead NONE =
      new ArticleHead(Optional.empty(), Optional.empty(), List.of(), 0);

  public ArticleHead {
    decks = List.copyOf(decks);
  }

  ArticleHead withKicker(TitleBlock title) {
    return new ArticleHead(Optional.of(title), headline, decks, gain);
  }
}
