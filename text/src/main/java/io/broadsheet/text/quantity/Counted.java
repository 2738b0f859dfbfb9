package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.WordTable;
import java.util.Optional;

/** What is counted: 项目 in 88个重大项目. */
final class Counted {

  private static final int FARTHEST = 12;
  private static final int SHORT = 3;

  private Counted() {}

  static Optional<String> after(FoldedText text, int place, Unit unit, QuantityWords words) {
    if (!unit.noun().isEmpty()) {
      return Optional.of(unit.noun());
    }
    int end = clauseEnd(text, place);
    for (int i = place; i < end; i++) {
      Optional<WordTable.Found<String>> noun = words.nouns().at(text, i);
      if (noun.isPresent() && noun.get().end() <= Math.max(end, place + SHORT)) {
        return Optional.of(text.original(i, noun.get().end()));
      }
    }
    if (end == place + 1 && text.at(place) == '人') {
      return Optional.of("人");
    }
    boolean whole = end - place > 1 && end - place <= SHORT && text.at(place) != '的';
    boolean verb =
        words.notNouns().at(text, place).isPresent()
            || words.notNouns().before(text, end).isPresent();
    return whole && !verb && CLOSERS.indexOf(text.at(end)) >= 0
        ? Optional.of(text.original(place, end))
        : Optional.empty();
  }

  private static final String CLOSERS = "，。；、）)！？,;\n\0";

  private static int clauseEnd(FoldedText text, int place) {
    int end = place;
    while (end - place < FARTHEST && Character.isIdeographic(text.at(end))) {
      end++;
    }
    return end;
  }
}
