package io.broadsheet.text.split.label;

import io.broadsheet.text.split.line.Blank;
import io.broadsheet.text.split.line.Line;

/** Punctuation at the ends of lines. */
final class Stop {

  private static final String STOPS = "。！？；…!?;．.";
  private static final String CLOSERS = "”’\"」』》】）)]";
  private static final String NEVER_FIRST = "，。、；：？！,;:?!”’」』》】）)…%％";
  private static final String SELDOM_FIRST = "的了和等及们着们過";
  private static final String SELDOM_LAST = "的和与在对从为将把被及或以向由與對從為將";
  private static final int LONGEST_BRACKET = 30;

  private Stop() {}

  /** Whether a paragraph may end with this line. */
  static boolean ends(String text, Line line) {
    int end = line.end();
    while (end > line.start() && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == line.start()) {
      return false;
    }
    if (STOPS.indexOf(text.charAt(end - 1)) >= 0) {
      return !decimalPoint(text, end - 1, line);
    }
    return end < line.end() && endsBeforeBracket(text, line);
  }

  /** A remark in brackets behind the last sentence: （完）, （记者 张三）. */
  private static boolean endsBeforeBracket(String text, Line line) {
    int from = Math.max(line.start(), line.end() - LONGEST_BRACKET);
    for (int i = line.end() - 1; i > from; i--) {
      char c = text.charAt(i);
      if (c == '（' || c == '(') {
        int before = i - 1;
        while (before > line.start() && Blank.is(text.charAt(before))) {
          before--;
        }
        return (STOPS + CLOSERS).indexOf(text.charAt(before)) >= 0;
      }
    }
    return false;
  }

  private static boolean decimalPoint(String text, int at, Line line) {
    return text.charAt(at) == '.'
        && at > line.start()
        && Character.isDigit(text.charAt(at - 1))
        && at + 1 == line.end();
  }

  /** Whether no line starts like this unless it goes on with another. */
  static boolean neverFirst(String text, Line line) {
    return NEVER_FIRST.indexOf(text.charAt(line.start())) >= 0;
  }

  /** Whether few sentences start like this line. */
  static boolean seldomFirst(String text, Line line) {
    return SELDOM_FIRST.indexOf(text.charAt(line.start())) >= 0;
  }

  /** Whether few titles end like this line. */
  static boolean seldomLast(String text, Line line) {
    return SELDOM_LAST.indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  /** Whether a comma stands behind the first character, as behind the rest of a broken word. */
  static boolean firstClauseIsOneCharacter(String text, Line line) {
    return line.length() > 1 && "，,、。".indexOf(text.charAt(line.start() + 1)) >= 0;
  }
}
