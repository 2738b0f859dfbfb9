package io.broadsheet.text.split.line;

import java.util.Arrays;
import java.util.List;

/**
 * How the text around each line is set: hard-wrapped in columns or one paragraph a line, with
 * indented paragraphs or not, and how wide the column is.
 */
public final class Columns {

  private static final int REACH = 24;
  private static final int WIDEST_COLUMN = 96;
  private static final int FAR = 96;
  private static final int NEAR = 12;
  private static final int SMALLEST_COLUMN = 6;
  private static final int INDENT = 2;

  private final int[] wrapped;
  private final int[] indented;
  private final int[] width;

  private Columns(int lines) {
    wrapped = new int[lines + 1];
    indented = new int[lines + 1];
    width = new int[lines];
  }

  /** Looks at the lines of a page. */
  public static Columns of(List<Line> lines) {
    Columns columns = new Columns(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      columns.wrapped[i + 1] = columns.wrapped[i] + (lines.get(i).adjacent() ? 1 : 0);
      boolean indent = lines.get(i).indent() >= INDENT;
      columns.indented[i + 1] = columns.indented[i] + (indent ? 1 : 0);
    }
    columns.measure(lines);
    return columns;
  }

  /** Whether the lines around line {@code i} are hard-wrapped. */
  public boolean wrapped(int i) {
    return width[i] <= WIDEST_COLUMN && dense(i);
  }

  /** Whether each paragraph around line {@code i} is one line and no blank lines stand between. */
  public boolean onePerLine(int i) {
    return width[i] > WIDEST_COLUMN && dense(i);
  }

  private boolean dense(int i) {
    return 2 * around(wrapped, i, REACH) > span(i, REACH);
  }

  /** Whether paragraphs around line {@code i} start with an indent. */
  public boolean indented(int i) {
    return 24 * around(indented, i, FAR) >= span(i, FAR);
  }

  /** The width of the column that line {@code i} stands in, 0 if it stands in none. */
  public int width(int i) {
    return width[i];
  }

  private int around(int[] sums, int i, int reach) {
    return sums[Math.min(sums.length - 1, i + reach)] - sums[Math.max(0, i - reach)];
  }

  private int span(int i, int reach) {
    return Math.min(width.length, i + reach) - Math.max(0, i - reach);
  }

  private void measure(List<Line> lines) {
    int column = 0;
    for (int from = 0, to; from < lines.size(); from = to) {
      to = from + 1;
      while (to < lines.size() && lines.get(to).adjacent()) {
        to++;
      }
      for (int i = from; i < to; i++) {
        column = to - from >= SMALLEST_COLUMN ? widest(lines, from, to, i) : column;
        width[i] = column;
      }
    }
    fillFirst();
  }

  /** Lines before the first column may be parts of it. */
  private void fillFirst() {
    int first = 0;
    while (first < width.length && width[first] == 0) {
      first++;
    }
    Arrays.fill(width, 0, first, first < width.length ? width[first] : 0);
  }

  /** The third widest line nearby in a block: one or two lines may be something else. */
  private static int widest(List<Line> lines, int blockFrom, int blockTo, int line) {
    int from = Math.max(blockFrom, Math.min(line - NEAR, blockTo - 2 * NEAR));
    int to = Math.min(blockTo, Math.max(line + NEAR, blockFrom + 2 * NEAR));
    int first = 0;
    int second = 0;
    int third = 0;
    for (int i = from; i < to; i++) {
      int w = lines.get(i).width() + Math.min(lines.get(i).indent(), 4);
      if (w > first) {
        third = second;
        second = first;
        first = w;
      } else if (w > second) {
        third = second;
        second = w;
      } else {
        third = Math.max(third, w);
      }
    }
    return third;
  }
}
