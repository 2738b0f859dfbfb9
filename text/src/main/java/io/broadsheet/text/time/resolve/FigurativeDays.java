package io.broadsheet.text.time.resolve;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.time.grammar.TimeMatch;
import io.broadsheet.text.time.reading.DayReading;
import java.util.ArrayList;
import java.util.List;

/** 今天的投资就是明天的产出 names no days: such pairs are left out. */
public final class FigurativeDays {

  private static final String SENTENCE_ENDS = "。！？\n";

  private FigurativeDays() {}

  /** The matches without the figurative ones. */
  public static List<TimeMatch> without(FoldedText text, List<TimeMatch> matches) {
    List<TimeMatch> kept = new ArrayList<>(matches.size());
    int from = 0;
    while (from < matches.size()) {
      int to = sentence(text, matches, from);
      List<TimeMatch> sentence = matches.subList(from, to);
      boolean figurative = isFigurative(text, sentence);
      sentence.stream()
          .filter(match -> !(figurative && isAttribute(text, match)))
          .forEach(kept::add);
      from = to;
    }
    return kept;
  }

  private static int sentence(FoldedText text, List<TimeMatch> matches, int from) {
    int to = from + 1;
    while (to < matches.size() && !ends(text, matches.get(to - 1), matches.get(to))) {
      to++;
    }
    return to;
  }

  private static boolean ends(FoldedText text, TimeMatch one, TimeMatch next) {
    for (int i = one.end(); i < next.start(); i++) {
      if (SENTENCE_ENDS.indexOf(text.at(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFigurative(FoldedText text, List<TimeMatch> sentence) {
    List<Integer> days =
        sentence.stream()
            .filter(match -> isAttribute(text, match))
            .map(match -> ((DayReading) match.reading()).days())
            .distinct()
            .toList();
    return days.size() > 1 && days.stream().anyMatch(day -> day > 0);
  }

  private static boolean isAttribute(FoldedText text, TimeMatch match) {
    return match.reading() instanceof DayReading day
        && !day.later()
        && match.time().isEmpty()
        && text.at(match.end()) == '的';
  }
}
