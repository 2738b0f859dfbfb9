package io.broadsheet.text.time;

import io.broadsheet.text.scan.DataFile;
import io.broadsheet.text.scan.FoldedText;
import java.util.List;

/**
 * Finds every expression of time in a text and resolves it. Thread-safe; works in time linear in
 * the text; never asks the clock.
 */
public final class TimeFinder {

  private static final String GRAMMAR_VERSION = "1";

  private final String version;

  private TimeFinder(String version) {
    this.version = version;
  }

  /** A finder with the words and festivals that come with it. */
  public static TimeFinder withDefaults() {
    return new TimeFinder(GRAMMAR_VERSION + "-" + DataFile.digest(TimeWords.contents()));
  }

  /**
   * The expressions of time in a text, in its order, none overlapping another.
   *
   * @param text any text
   * @param context what is known of its day before it is read
   */
  public List<TimeExpression> find(String text, TimeContext context) {
    FoldedText folded = FoldedText.of(text);
    List<Match> matches = Rhetoric.without(folded, new Scanner(folded).scan());
    return new Resolution(folded, context).resolve(matches);
  }

  /** Changes whenever the grammar or a data file does. */
  public String version() {
    return version;
  }
}
