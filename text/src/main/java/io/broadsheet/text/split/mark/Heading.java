package io.broadsheet.text.split.mark;

import io.broadsheet.text.split.line.Blank;
import io.broadsheet.text.split.line.Slice;

/** Markdown headings: {@code #} to {@code ######} before the words. */
public final class Heading {

  private static final int DEEPEST = 6;

  private Heading() {}

  /** The level of the heading that {@code line} is, 1 to 6; 0 if it is none. */
  public static int level(Slice line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    boolean words = level < line.length() && Blank.is(line.charAt(level));
    return level >= 1 && level <= DEEPEST && words ? level : 0;
  }

  /** The words of a heading, without its signs; the whole line if it is none. */
  public static Slice words(Slice line) {
    int at = level(line);
    while (at > 0 && at < line.length() && Blank.is(line.charAt(at))) {
      at++;
    }
    return line.subSequence(at, line.length());
  }
}
