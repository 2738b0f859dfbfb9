package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.DataFile;
import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.time.TimeContext;
import io.broadsheet.text.time.TimeExpression;
import io.broadsheet.text.time.TimeFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds every number with a unit in a text. Thread-safe; works in time linear in the text. */
public final class QuantityFinder {

  private static final String VERSION = "1-" + DataFile.digest(contents());
  private static final QuantityFinder DEFAULT = new QuantityFinder();

  private QuantityFinder() {}

  /** A finder with the units and counters that come with it. */
  public static QuantityFinder withDefaults() {
    return DEFAULT;
  }

  /** Changes whenever the grammar or a data file does. */
  public String version() {
    return VERSION;
  }

  private static String contents() {
    String own =
        Stream.of(
                "units.tsv",
                "counters.tsv",
                "measures.tsv",
                "bounds.tsv",
                "nouns.txt",
                "not-quantities.txt")
            .map(name -> DataFile.of(QuantityFinder.class, name).content())
            .collect(Collectors.joining());
    return own + DataFile.of(FoldedText.class, "folding.tsv").content();
  }

  /** The quantities in a text, in its order, none overlapping another or an expression of time. */
  public List<Quantity> find(String text) {
    return find(text, TimeFinder.withDefaults().find(text, TimeContext.unknown()));
  }

  /**
   * The same, where the expressions of time are already known.
   *
   * @param times the expressions of time in the text, in its order
   */
  public List<Quantity> find(String text, List<TimeExpression> times) {
    FoldedText folded = FoldedText.of(text);
    List<Quantity> found = new ArrayList<>();
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
      int skip = Bounds.NO_QUANTITIES.at(folded, place).map(word -> word.end()).orElse(0);
      if (skip > 0) {
        place = skip;
        continue;
      }
      QuantityGrammar grammar = new QuantityGrammar(folded, place);
      Optional<Quantity> quantity = grammar.take();
      quantity.ifPresent(found::add);
      place = Math.max(quantity.map(Quantity::end).orElse(grammar.passed()), place + 1);
    }
    return List.copyOf(found);
  }
}
