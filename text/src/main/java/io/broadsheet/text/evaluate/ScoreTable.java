package io.broadsheet.text.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints scores: a line for all pages, one for each text style, and the worst pages. */
public final class ScoreTable {

  private static final int MOST_FAULTS = 8;

  private final PrintWriter out;

  /** Prints to {@code out}. */
  public ScoreTable(PrintWriter out) {
    this.out = out;
  }

  /** Prints the table, and the {@code worst} pages with what went wrong on each. */
  public void print(List<PageScore> scores, int worst) {
    head();
    row("all", scores);
    Map<String, List<PageScore>> modes = new TreeMap<>();
    scores.forEach(s -> modes.computeIfAbsent(s.mode(), m -> new ArrayList<>()).add(s));
    modes.forEach(this::row);
    scores.stream()
        .filter(score -> !score.faults().isEmpty())
        .sorted(Comparator.comparingDouble(PageScore::mean))
        .limit(worst)
        .forEach(this::page);
  }

  private void head() {
    out.printf(Locale.ROOT, "%-8s %5s", "", "pages");
    for (Measure measure : Measure.values()) {
      out.printf(Locale.ROOT, " %9s", measure.column());
    }
    out.println();
  }

  private void row(String name, List<PageScore> scores) {
    out.printf(Locale.ROOT, "%-8s %5d", name, scores.size());
    Map<Measure, MatchCounts> total = PageScore.total(scores);
    for (Measure measure : Measure.values()) {
      out.printf(Locale.ROOT, " %9.4f", total.get(measure).score());
    }
    out.println();
  }

  private void page(PageScore score) {
    out.printf(Locale.ROOT, "%n%s (%.3f)%n", score.name(), score.mean());
    score.faults().stream().limit(MOST_FAULTS).forEach(fault -> out.println("  " + fault));
    if (score.faults().size() > MOST_FAULTS) {
      out.println("  and " + (score.faults().size() - MOST_FAULTS) + " more");
    }
  }
}
