package io.broadsheet.text.split.label;

import static io.broadsheet.text.split.weigh.Evidence.*;

import io.broadsheet.text.split.line.Columns;
import io.broadsheet.text.split.line.Line;
import io.broadsheet.text.split.mark.Mark;
import io.broadsheet.text.split.mark.Slice;
import io.broadsheet.text.split.mark.TitleForm;
import io.broadsheet.text.split.weigh.Weights;
import java.util.List;

/** What speaks for each label of a line, its neighbours' labels aside. */
final class LineEvidence {

  private static final int INDENT = 2;
  private static final int WIDEST_TITLE = 64;
  private static final int SHORT_BY = 3;
  private static final int WIDER_BY = 5;
  private static final int WIDEST_BARE = 56;
  private static final int LONGEST_JUMP = 12;

  private final String text;
  private final List<Line> lines;
  private final List<Mark> marks;
  private final Weights weights;
  private final Columns columns;
  private final Cohesion cohesion;
  private final Neighbours neighbours;

  LineEvidence(String text, List<Line> lines, List<Mark> marks, Weights weights) {
    this.text = text;
    this.lines = lines;
    this.marks = marks;
    this.weights = weights;
    columns = Columns.of(lines);
    cohesion = Cohesion.of(text, lines);
    neighbours = Neighbours.of(text, lines, marks);
  }

  /** Whether the paragraph goes on behind line {@code i}, if it is part of one. */
  boolean open(int i) {
    return marks.get(i) != Mark.JUMP && !jumps(i) && !Stop.ends(text, lines.get(i));
  }

  /** Whether no blank line stands before line {@code i}. */
  boolean adjacent(int i) {
    return lines.get(i).adjacent();
  }

  double title(int i) {
    Line line = lines.get(i);
    Slice words = new Slice(text, line.start(), line.end());
    boolean deck = TitleForm.hasDeckSign(words) && !dashInColumn(i);
    boolean dash = TitleForm.endsWithDash(words) || neighbours.blockEndsWithDash(i);
    return weights.of(TITLE_ENDS_WITH_STOP, Stop.ends(text, line))
        + weights.of(TITLE_HOLDS_FULL_STOP, text.indexOf('。', line.start(), line.end()) >= 0)
        + weights.of(TITLE_HOLDS_COMMA) * (deck || dash ? 0 : Math.min(3, commas(line)))
        + weights.of(TITLE_DECK_SIGN, deck)
        + weights.of(TITLE_DASH_AT_END, TitleForm.endsWithDash(words))
        + weights.of(TITLE_WIDER_THAN_A_TITLE) * (dash ? 0 : beyond(line))
        + weights.of(TITLE_SPACE_BETWEEN_WORDS, TitleForm.hasTwoParts(words))
        + weights.of(TITLE_ENDS_WITH_COMMA, !dash && endsWithComma(line))
        + weights.of(TITLE_ENDS_WITH_FUNCTION_WORD, Stop.seldomLast(text, line))
        + titlePlace(i);
  }

  private double titlePlace(int i) {
    Line line = lines.get(i);
    return weights.of(TITLE_INDENTED, line.indent() > INDENT && columns.indented(i))
        + weights.of(TITLE_AFTER_BLANK, !line.adjacent())
        + weights.of(TITLE_JUMP_MARK, marks.get(i) == Mark.OPENING || jumps(i))
        + weights.of(TITLE_FILLS_COLUMN, columns.wrapped(i) && fillsColumn(i) && inColumn(i))
        + weights.of(TITLE_BEFORE_BODY_START, beforeStart(i))
        + weights.of(TITLE_IN_INDEX, neighbours.inIndex(i))
        + weights.of(TITLE_BEFORE_REFERENCE, neighbours.beforeReference(i))
        + weights.of(TITLE_FRAME, opensFrame(line))
        + weights.of(TITLE_BLOCK_ENDS_WITH_DASH, neighbours.blockEndsWithDash(i));
  }

  /** A dash that opens a line in the middle of a column is a dash in a sentence. */
  private boolean dashInColumn(int i) {
    boolean dash = TitleForm.isDash(text.charAt(lines.get(i).start()));
    return dash && columns.wrapped(i) && inColumn(i);
  }

  /** How far a line is wider than titles are, in tens of columns. */
  private static double beyond(Line line) {
    return Math.max(0, (line.width() - WIDEST_TITLE) / 10.0);
  }

  /** A single space before a line is what is left of the start of a text frame in a PDF. */
  private static boolean opensFrame(Line line) {
    return line.indent() == 1;
  }

  double start(int i) {
    Line line = lines.get(i);
    boolean custom = columns.indented(i);
    return weights.of(START_INDENTED, line.indent() > INDENT)
        + weights.of(START_HALF_INDENTED, line.indent() == INDENT)
        + weights.of(START_NOT_INDENTED, custom && line.indent() < INDENT)
        + weights.of(START_ALONE, columns.wrapped(i) && alone(i))
        + weights.of(START_BARE, !columns.wrapped(i) && bare(line))
        + weights.of(START_OPENING_MARK, marks.get(i) == Mark.OPENING)
        + weights.of(START_AFTER_BLANK, !line.adjacent())
        + weights.of(START_CLOSING_PUNCTUATION, Stop.neverFirst(text, line))
        + weights.of(START_ONE_CHARACTER_CLAUSE, Stop.firstClauseIsOneCharacter(text, line))
        + weights.of(START_FUNCTION_WORD, Stop.seldomFirst(text, line));
  }

  double goOn(int i) {
    Line line = lines.get(i);
    return weights.of(GO_ON_INDENTED, line.indent() > INDENT)
        + weights.of(GO_ON_ADJACENT, line.adjacent())
        + weights.of(GO_ON_ALONE, columns.wrapped(i) && alone(i))
        + weights.of(GO_ON_BARE, !columns.wrapped(i) && bare(line))
        + weights.of(GO_ON_WIDER_THAN_COLUMN, columns.wrapped(i) && widerThanColumn(i))
        + weights.of(GO_ON_FRAME, opensFrame(line))
        + weights.of(GO_ON_JUMP_ALONE, jumps(i) && line.length() <= LONGEST_JUMP)
        + weights.of(GO_ON_OPENING_MARK, marks.get(i) == Mark.OPENING)
        + weights.of(GO_ON_CLOSING_PUNCTUATION, Stop.neverFirst(text, line));
  }

  /** What speaks for line {@code i} going on with the line before it. */
  double goOnDirectly(int i) {
    Line before = lines.get(i - 1);
    Line line = lines.get(i);
    boolean stopped = !open(i - 1);
    double together = cohesion.between(text.charAt(before.end() - 1), text.charAt(line.start()));
    return weights.of(GO_ON_COHESION) * together
        + weights.of(GO_ON_AFTER_OPEN, !stopped)
        + weights.of(GO_ON_AFTER_OPEN_SHORT_LINE, !stopped && columns.wrapped(i) && isShort(i - 1))
        + weights.of(GO_ON_AFTER_BREAK, !line.adjacent())
        + weights.of(GO_ON_AFTER_STOP_WRAPPED, stopped && columns.wrapped(i))
        + weights.of(GO_ON_AFTER_STOP_UNWRAPPED, stopped && !columns.wrapped(i))
        + weights.of(GO_ON_AFTER_SHORT_LINE, columns.wrapped(i) && !fillsColumn(i - 1))
        + weights.of(GO_ON_AFTER_SHORT_STOP, stopped && columns.wrapped(i) && isShort(i - 1));
  }

  private boolean jumps(int i) {
    return marks.get(i) == Mark.JUMP;
  }

  private boolean widerThanColumn(int i) {
    return lines.get(i).width() > columns.width(i) + WIDER_BY;
  }

  private boolean isShort(int i) {
    return 4 * lines.get(i).width() < 3 * columns.width(i);
  }

  /** Whether an unfinished line stands between blank lines, as few do in a column. */
  private boolean alone(int i) {
    boolean last = i + 1 == lines.size() || !lines.get(i + 1).adjacent();
    boolean open = !jumps(i) && !Stop.ends(text, lines.get(i));
    return !lines.get(i).adjacent() && last && open && (columns.width(i) == 0 || !fillsColumn(i));
  }

  /** Whether a short line holds no punctuation, as few first lines of paragraphs do. */
  private boolean bare(Line line) {
    return line.width() <= WIDEST_BARE
        && !Stop.ends(text, line)
        && !endsWithComma(line)
        && commas(line) == 0;
  }

  private boolean fillsColumn(int i) {
    int wide = lines.get(i).width() + Math.min(4, lines.get(i).indent());
    return wide + SHORT_BY > columns.width(i);
  }

  private boolean inColumn(int i) {
    boolean before = lines.get(i).adjacent() && i > 0 && fillsColumn(i - 1);
    boolean after = i + 1 < lines.size() && lines.get(i + 1).adjacent() && fillsColumn(i + 1);
    return columns.width(i) >= 20 && (before || after);
  }

  private boolean beforeStart(int i) {
    return i + 1 < lines.size()
        && (marks.get(i + 1) == Mark.BYLINE || marks.get(i + 1) == Mark.OPENING);
  }

  private boolean endsWithComma(Line line) {
    return "，、：,:；".indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  private int commas(Line line) {
    int commas = 0;
    for (int i = line.start(); i < line.end() && commas < 3; i++) {
      char c = text.charAt(i);
      commas += c == '，' || c == ',' ? 1 : 0;
    }
    return commas;
  }
}
