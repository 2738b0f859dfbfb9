package io.broadsheet.text.time.resolve;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.time.grammar.TimeMatch;
import io.broadsheet.text.time.reading.RangeReading;
import java.util.ArrayList;
import java.util.List;

/**
 * Times inside of 《十七岁的夏天》 are part of a title: such are left out. A span (《2024-2026年规划》) tells
 * for what time a document was made.
 */
public final class QuotedTitles {

  private static final int LONGEST = 60;

  private QuotedTitles() {}

  /** The matches without those in titles. */
  public static List<TimeMatch> without(FoldedText text, List<TimeMatch> matches) {
    List<TimeMatch> kept = new ArrayList<>(matches.size());
    int read = 0;
    int title = 0;
    for (TimeMatch match : matches) {
      for (; read < match.start(); read++) {
        if (text.at(read) == '《') {
          title = end(text, read);
        }
      }
      if (match.start() >= title || match.reading() instanceof RangeReading) {
        kept.add(match);
      }
    }
    return kept;
  }

  /** The place of the closing bracket; a title without one has no inside. */
  private static int end(FoldedText text, int start) {
    for (int i = start + 1; i <= start + LONGEST; i++) {
      char c = text.at(i);
      if (c == '》') {
        return i;
      }
      if (c == '《' || c == '\n' || c == FoldedText.NOTHING) {
        return start;
      }
    }
    return start;
  }
}
