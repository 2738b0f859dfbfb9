package io.broadsheet.text.split.line;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its lines; the first of the splitter's stages. */
public final class LineReader {

  private LineReader() {}

  /** The lines of {@code text} that are not blank, by place. */
  public static List<Line> read(String text) {
    List<Line> lines = new ArrayList<>(text.length() / 16 + 1);
    int gap = 0;
    boolean formFeed = false;
    for (int from = 0; from < text.length(); ) {
      int to = endOfLine(text, from);
      int start = from;
      int indent = 0;
      while (start < to && Blank.is(text.charAt(start))) {
        formFeed |= text.charAt(start) == '\f';
        indent += columns(text.charAt(start++));
      }
      if (start == to) {
        gap++;
      } else {
        int end = trimmedEnd(text, start, to);
        int width = width(text, start, end);
        lines.add(new Line(start, end, indent, width, gap, formFeed));
        gap = 0;
        formFeed = hasFormFeed(text, end, to);
      }
      from = to + 1;
    }
    return lines;
  }

  /** The width of a part of the text in half-width columns; a Han character takes two. */
  public static int width(CharSequence text, int start, int end) {
    int width = 0;
    for (int i = start; i < end; i++) {
      width += columns(text.charAt(i));
    }
    return width;
  }

  private static boolean hasFormFeed(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\f') {
        return true;
      }
    }
    return false;
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static int trimmedEnd(String text, int start, int to) {
    int end = to;
    while (end > start && Blank.is(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static int columns(char c) {
    return c < 0x2E80 && !(c >= 0x2014 && c <= 0x2026) && !(c >= 0x2190 && c <= 0x27BF) ? 1 : 2;
  }
}
