package io.broadsheet.text.split.line;

import io.broadsheet.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with its lines and how they are set: a whole file, or one of its pages. All offsets are
 * into the text of the whole file. Immutable.
 */
public final class PageText {

  private static final int EDGE_LINES = 3;
  private static final int LONGEST_HEAD = 60;
  private static final int LONGEST_TAIL = 48;

  private final String text;
  private final List<Line> lines;
  private final Columns columns;

  private PageText(String text, List<Line> lines) {
    this.text = text;
    this.lines = List.copyOf(lines);
    columns = Columns.of(this.lines);
  }

  /** The whole of {@code text}, whatever it holds. */
  public static PageText of(String text) {
    return new PageText(text, LineReader.read(text));
  }

  /** The part from line {@code from} to before line {@code to}. */
  public PageText part(int from, int to) {
    return from == 0 && to == size() ? this : new PageText(text, lines.subList(from, to));
  }

  /** The text of the whole file. */
  public String text() {
    return text;
  }

  /** The lines that are not blank, by place. */
  public List<Line> lines() {
    return lines;
  }

  /** How the text around each line is set. */
  public Columns columns() {
    return columns;
  }

  /** How many lines are not blank. */
  public int size() {
    return lines.size();
  }

  /** Line {@code i}, from 0. */
  public Line line(int i) {
    return lines.get(i);
  }

  /** The characters of line {@code i}, without the white space around them. */
  public Slice words(int i) {
    Line line = lines.get(i);
    return new Slice(text, line.start(), line.end());
  }

  /** The characters of a range. */
  public Slice words(TextRange range) {
    return new Slice(text, range.start(), range.end());
  }

  /** The ranges of the lines from {@code from} to before {@code to}. */
  public List<TextRange> ranges(int from, int to) {
    List<TextRange> ranges = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      ranges.add(lines.get(i).range());
    }
    return ranges;
  }

  /**
   * The start of a paragraph: the heads of its first three lines, of 60 code units at most each.
   */
  public CharSequence head(List<TextRange> paragraph) {
    StringBuilder head = new StringBuilder();
    for (TextRange line : paragraph.subList(0, Math.min(EDGE_LINES, paragraph.size()))) {
      head.append(text, line.start(), Math.min(line.end(), line.start() + LONGEST_HEAD));
    }
    return head;
  }

  /** The end of a paragraph: the tails of its last three lines, of 48 code units at most each. */
  public CharSequence tail(List<TextRange> paragraph) {
    StringBuilder tail = new StringBuilder();
    int last = paragraph.size();
    for (TextRange line : paragraph.subList(Math.max(0, last - EDGE_LINES), last)) {
      tail.append(text, Math.max(line.start(), line.end() - LONGEST_TAIL), line.end());
    }
    return tail;
  }
}
