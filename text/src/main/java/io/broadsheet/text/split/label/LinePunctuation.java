package io.broadsheet.text.split.label;

import io.broadsheet.text.split.line.Blank;
import io.broadsheet.text.split.line.Slice;

/** Punctuation at the ends of lines. */
final class LinePunctuation {

  private static final String STOPS = "。！？；…!?;．.";
  private static final String CLOSERS = "”’\"」』》】）)]";
  private static final String NEVER_FIRST = "，。、；：？！,;:?!”’」』》】）)…%％";
  private static final String SELDOM_FIRST = "的了和等及们着们過";
  private static final String SELDOM_LAST = "的和与在对从为将把被及或以向由與對從為將";
  private static final int LONGEST_BRACKET = 30;

  private LinePunctuation() {}

  /** Whether a paragraph may end with this line. */
  static boolean ends(Slice line) {
    int end = line.length();
    while (end > 0 && CLOSERS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == 0) {
      return false;
    }
    if (STOPS.indexOf(line.charAt(end - 1)) >= 0) {
      return !decimalPoint(line, end - 1);
    }
    return end < line.length() && endsBeforeBracket(line);
  }

  /** A remark in brackets behind the last sentence: （完）, （记者 张三）. */
  private static boolean endsBeforeBracket(Slice line) {
    int from = Math.max(0, line.length() - LONGEST_BRACKET);
    for (int i = line.length() - 1; i > from; i--) {
      char c = line.charAt(i);
      if (c == '（' || c == '(') {
        int before = i - 1;
        while (before > 0 && Blank.is(line.charAt(before))) {
          before--;
        }
        return (STOPS + CLOSERS).indexOf(line.charAt(before)) >= 0;
      }
    }
    return false;
  }

  private static boolean decimalPoint(Slice line, int at) {
    return line.charAt(at) == '.'
        && at > 0
        && Character.isDigit(line.charAt(at - 1))
        && at + 1 == line.length();
  }

  /** Whether no line starts like this unless it goes on with another. */
  static boolean neverFirst(Slice line) {
    return NEVER_FIRST.indexOf(line.charAt(0)) >= 0;
  }

  /** Whether few sentences start like this line. */
  static boolean seldomFirst(Slice line) {
    return SELDOM_FIRST.indexOf(line.charAt(0)) >= 0;
  }

  /** Whether few titles end like this line. */
  static boolean seldomLast(Slice line) {
    return SELDOM_LAST.indexOf(line.last()) >= 0;
  }

  /** Whether a comma stands behind the first character, as behind the rest of a broken word. */
  static boolean firstClauseIsOneCharacter(Slice line) {
    return line.length() > 1 && "，,、。".indexOf(line.charAt(1)) >= 0;
  }
}
