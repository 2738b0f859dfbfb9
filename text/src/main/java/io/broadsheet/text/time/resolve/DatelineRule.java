package io.broadsheet.text.time.resolve;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.time.grammar.TimeMatch;
import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.Detail;
import io.broadsheet.text.time.reading.MonthRef;
import io.broadsheet.text.time.reading.YearRef;
import java.util.List;

/** Tells the date of a dateline (本报11月14日讯, 新华社北京3月3日电) from other dates. */
final class DatelineRule {

  /** A dateline stands at a line's start; its agency and place are short. */
  private static final int LONGEST_HEAD = 30;

  /** A lede that opens with its day says so within so many characters of its line. */
  private static final int LEDE_HEAD = 12;

  private static final String ENDS = "讯电";

  private DatelineRule() {}

  static boolean holds(FoldedText text, TimeMatch match) {
    boolean day =
        match.time().isEmpty()
            && match.reading() instanceof CalendarReading reading
            && reading.detail() instanceof Detail.Day;
    int next = text.skipSpaces(match.end());
    next += "专急".indexOf(text.at(next)) >= 0 ? 1 : 0;
    return day && ENDS.indexOf(text.at(next)) >= 0 && isHead(text, match.start());
  }

  /** The months of all datelines of a text. */
  static List<Integer> months(FoldedText text, List<TimeMatch> matches) {
    return matches.stream()
        .filter(match -> holds(text, match))
        .map(match -> ((CalendarReading) match.reading()).month())
        .filter(MonthRef.Named.class::isInstance)
        .map(month -> ((MonthRef.Named) month).month())
        .toList();
  }

  /** The days (month * 100 + day) that datelines and ledes name without a year. */
  static List<Integer> ownDays(FoldedText text, List<TimeMatch> matches) {
    return matches.stream()
        .filter(match -> holds(text, match) || isLede(text, match.start()))
        .map(TimeMatch::reading)
        .filter(CalendarReading.class::isInstance)
        .map(CalendarReading.class::cast)
        .filter(reading -> reading.year() instanceof YearRef.Unsaid)
        .map(DatelineRule::monthAndDay)
        .filter(day -> day > 0)
        .toList();
  }

  private static int monthAndDay(CalendarReading reading) {
    return reading.month() instanceof MonthRef.Named(int month)
            && reading.detail() instanceof Detail.Day(int day)
        ? month * 100 + day
        : 0;
  }

  /** A lede opens with its day, perhaps behind 本报讯. */
  static boolean isLede(FoldedText text, int start) {
    int line = start;
    while (line > 0 && start - line <= LEDE_HEAD && text.at(line - 1) != '\n') {
      line--;
    }
    return start - line <= LEDE_HEAD
        && (start == line || text.endsWith("讯", lastWord(text, start)));
  }

  private static int lastWord(FoldedText text, int start) {
    int end = start;
    while (text.at(end - 1) == ' ' || text.at(end - 1) == '\u3000' || text.at(end - 1) == ')') {
      end--;
    }
    return end;
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
