package io.broadsheet.text.split.mark;

import io.broadsheet.text.split.line.Blank;
import io.broadsheet.text.split.line.Line;

/** Markdown headings: {@code #} to {@code ######} before the words. */
public final class Heading {

  private static final int DEEPEST = 6;

  private Heading() {}

  /** The level of the heading that {@code line} is, 1 to 6; 0 if it is none. */
  public static int level(String text, Line line) {
    int level = 0;
    while (line.start() + level < line.end() && text.charAt(line.start() + level) == '#') {
      level++;
    }
    boolean words =
        line.start() + level < line.end() && Blank.is(text.charAt(line.start() + level));
    return level >= 1 && level <= DEEPEST && words ? level : 0;
  }

  /** Where the words of a heading start, behind its signs; the line's start if it is none. */
  public static int words(String text, Line line) {
    int at = line.start() + level(text, line);
    while (at > line.start() && at < line.end() && Blank.is(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
