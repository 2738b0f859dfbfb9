package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.WordTable;
import java.util.Optional;

/**
 * What is counted: 项目 in 88个重大项目, 伤者 in 4名伤者去医院. The noun phrase ends where a verb, a preposition
 * or the like begins.
 */
final class Counted {

  private static final int FARTHEST = 12;
  private static final int LONGEST = 5;
  private static final int SHORT = 3;

  private Counted() {}

  static Optional<String> after(FoldedText text, int place, Unit unit, QuantityWords words) {
    if (unit.isThing()) {
      return Optional.of(text.original(place - unit.word().length(), place));
    }
    int end = clauseEnd(text, place);
    int cut = phraseEnd(text, place, end, words);
    return known(text, place, cut, words)
        .or(() -> phrase(text, place, cut, cut < end ? LONGEST : SHORT, words));
  }

  /** The longest known noun of the phrase, as far behind as it begins. */
  private static Optional<String> known(FoldedText text, int place, int cut, QuantityWords words) {
    for (int i = place; i < cut; i++) {
      Optional<WordTable.Found<String>> noun = words.nouns().at(text, i);
      if (noun.isPresent() && noun.get().end() <= Math.max(cut, place + SHORT)) {
        return Optional.of(text.original(i, noun.get().end()));
      }
    }
    return Optional.empty();
  }

  /** A whole short phrase, where no word of it is known. */
  private static Optional<String> phrase(
      FoldedText text, int place, int cut, int longest, QuantityWords words) {
    if (cut == place + 1 && text.at(place) == '人') {
      return Optional.of("人");
    }
    boolean whole = cut - place > 1 && cut - place <= longest;
    boolean verb =
        words.of("not-a-noun").at(text, place).isPresent()
            || words.of("not-a-noun").before(text, cut).isPresent();
    return whole && !verb ? Optional.of(text.original(place, cut)) : Optional.empty();
  }

  private static int phraseEnd(FoldedText text, int place, int end, QuantityWords words) {
    for (int i = place; i < end; i++) {
      boolean noun = words.nouns().at(text, i).isPresent();
      if (!noun && words.of("after-noun").at(text, i).isPresent()) {
        return i;
      }
    }
    return end;
  }

  private static int clauseEnd(FoldedText text, int place) {
    int end = place;
    while (end - place < FARTHEST && Character.isIdeographic(text.at(end))) {
      end++;
    }
    return end;
  }
}
