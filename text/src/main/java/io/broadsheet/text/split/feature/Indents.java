package io.broadsheet.text.split.feature;

import io.broadsheet.text.split.line.Blank;
import io.broadsheet.text.split.line.Line;

/** Counts the white space before lines, whatever its width. */
final class Indents {

  private static final int MOST = 40;

  private Indents() {}

  /** The blank code units between the line before and the line, at most 40. */
  static int of(String text, Line line) {
    int indent = 0;
    int at = line.start() - 1;
    while (at >= 0 && indent < MOST && text.charAt(at) != '\n' && Blank.is(text.charAt(at))) {
      at--;
      indent++;
    }
    return indent;
  }
}
