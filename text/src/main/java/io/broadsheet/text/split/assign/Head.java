package io.broadsheet.text.split.assign;

import io.broadsheet.text.split.body.Block;
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
public record Head(
    Optional<Block.Title> kicker,
    Optional<Block.Title> headline,
    List<Block.Title> decks,
    double gain) {

  /** No title at all. */
  public static final Head NONE = new Head(Optional.empty(), Optional.empty(), List.of(), 0);

  public Head {
    decks = List.copyOf(decks);
  }

  Head withKicker(Block.Title title) {
    return new Head(Optional.of(title), headline, decks, gain);
  }
}
