package io.broadsheet.streams.time;

import io.broadsheet.streams.scan.FoldedText;
import java.util.List;

/** Tells the date of a dateline (本报11月14日讯, 新华社北京3月3日电) from other dates. */
final class Dateline {

  /** A dateline stands at a line's start; its agency and place are short. */
  private static final int LONGEST_HEAD = 30;

  private static final String ENDS = "讯电";

  private Dateline() {}

  static boolean holds(FoldedText text, Match match) {
    boolean day =
        match.time().isEmpty()
            && match.reading() instanceof CalendarReading reading
            && reading.detail() instanceof Detail.Day;
    int next = text.skipSpaces(match.end());
    return day && ENDS.indexOf(text.at(next)) >= 0 && isHead(text, match.start());
  }

  /** The months of all datelines of a text. */
  static List<Integer> months(FoldedText text, List<Match> matches) {
    return matches.stream()
        .filter(match -> holds(text, match))
        .map(match -> ((CalendarReading) match.reading()).month())
        .filter(MonthRef.Named.class::isInstance)
        .map(month -> ((MonthRef.Named) month).month())
        .toList();
  }

  private static boolean isHead(FoldedText text, int end) {
    for (int i = end - 1; i >= 0 && end - i <= LONGEST_HEAD; i--) {
      char c = text.at(i);
      if (c == '\n') {
        return true;
      }
      if ("。！？；，,;".indexOf(c) >= 0) {
        return false;
      }
      if (text.startsWith("本报", i) || text.startsWith("社", i) || text.startsWith("网", i)) {
        return true;
      }
    }
    return end <= LONGEST_HEAD;
  }
}
