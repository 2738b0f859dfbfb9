package io.broadsheet.text.quantity;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.Folding;
import io.broadsheet.text.time.value.TimeExpression;
import io.broadsheet.text.work.BudgetScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds every number with a unit in a text. Thread-safe; works in time linear in the text. */
public final class QuantityFinder {

  private final Folding folding;
  private final QuantityWords words;

  private QuantityFinder(DataFiles files) {
    folding = Folding.load(files);
    words = QuantityWords.load(files, folding);
  }

  /** A finder with the units and counters of {@code files}. */
  public static QuantityFinder with(DataFiles files) {
    return new QuantityFinder(files);
  }

  /**
   * The quantities in a text, in its order, none overlapping another or an expression of time.
   *
   * @param times the expressions of time in the text, in its order
   */
  public List<FoundQuantity> find(String text, List<TimeExpression> times) {
    FoldedText folded = folding.fold(text);
    List<FoundQuantity> found = new ArrayList<>();
    int place = 0;
    int next = 0;
    while (place < folded.length()) {
      while (next < times.size() && times.get(next).end() <= place) {
        next++;
      }
      if (next < times.size() && times.get(next).start() <= place) {
        place = times.get(next).end();
        continue;
      }
      int skip = words.noQuantities().at(folded, place).map(word -> word.end()).orElse(0);
      if (skip > 0) {
        place = skip;
        continue;
      }
      if (!words.mayBegin(folded.at(place))) {
        place++;
        continue;
      }
      QuantityGrammar grammar = new QuantityGrammar(folded, place, words);
      Optional<FoundQuantity> quantity = grammar.take();
      BudgetScope.passed(1);
      BudgetScope.found(quantity.isPresent() ? 1 : 0);
      quantity.ifPresent(found::add);
      place = Math.max(quantity.map(FoundQuantity::end).orElse(grammar.passed()), place + 1);
    }
    return List.copyOf(found);
  }
}
