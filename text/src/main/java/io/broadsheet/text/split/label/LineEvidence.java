package io.broadsheet.text.split.label;

import static io.broadsheet.text.split.weigh.Evidence.*;

import io.broadsheet.text.split.line.Columns;
import io.broadsheet.text.split.line.Line;
import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.line.Slice;
import io.broadsheet.text.split.mark.Mark;
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

  private final PageText page;
  private final List<Mark> marks;
  private final Weights weights;
  private final Columns columns;
  private final Cohesion cohesion;
  private final Neighbours neighbours;

  LineEvidence(PageText page, List<Mark> marks, Weights weights) {
    this.page = page;
    this.marks = marks;
    this.weights = weights;
    columns = page.columns();
    cohesion = Cohesion.of(page);
    neighbours = Neighbours.of(page, marks);
  }

  /** Whether the paragraph goes on behind line {@code i}, if it is part of one. */
  boolean open(int i) {
    return marks.get(i) != Mark.JUMP && !jumps(i) && !LinePunctuation.ends(page.words(i));
  }

  /** Whether no blank line stands before line {@code i}. */
  boolean adjacent(int i) {
    return page.line(i).adjacent();
  }

  double title(int i) {
    Line line = page.line(i);
    Slice words = page.words(i);
    boolean deck = TitleForm.hasDeckSign(words) && !dashInColumn(i);
    boolean dash = TitleForm.endsWithDash(words) || neighbours.blockEndsWithDash(i);
    return weights.of(TITLE_ENDS_WITH_STOP, LinePunctuation.ends(words))
        + weights.of(TITLE_HOLDS_FULL_STOP, words.indexOf('。') >= 0)
        + weights.of(TITLE_HOLDS_COMMA) * (deck || dash ? 0 : Math.min(3, commas(words)))
        + weights.of(TITLE_DECK_SIGN, deck)
        + weights.of(TITLE_DASH_AT_END, TitleForm.endsWithDash(words))
        + weights.of(TITLE_WIDER_THAN_A_TITLE) * (dash ? 0 : beyond(line))
        + weights.of(TITLE_SPACE_BETWEEN_WORDS, TitleForm.hasTwoParts(words))
        + weights.of(TITLE_ENDS_WITH_COMMA, !dash && endsWithComma(words))
        + weights.of(TITLE_ENDS_WITH_FUNCTION_WORD, LinePunctuation.seldomLast(words))
        + titlePlace(i);
  }

  private double titlePlace(int i) {
    Line line = page.line(i);
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
    boolean dash = TitleForm.isDash(page.words(i).charAt(0));
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
    Line line = page.line(i);
    Slice words = page.words(i);
    boolean custom = columns.indented(i);
    return weights.of(START_INDENTED, line.indent() > INDENT)
        + weights.of(START_HALF_INDENTED, line.indent() == INDENT)
        + weights.of(START_NOT_INDENTED, custom && line.indent() < INDENT)
        + weights.of(START_ALONE, columns.wrapped(i) && alone(i))
        + weights.of(START_BARE, !columns.wrapped(i) && bare(i))
        + weights.of(START_OPENING_MARK, marks.get(i) == Mark.OPENING)
        + weights.of(START_AFTER_BLANK, !line.adjacent())
        + weights.of(START_CLOSING_PUNCTUATION, LinePunctuation.neverFirst(words))
        + weights.of(START_ONE_CHARACTER_CLAUSE, LinePunctuation.firstClauseIsOneCharacter(words))
        + weights.of(START_FUNCTION_WORD, LinePunctuation.seldomFirst(words));
  }

  double goOn(int i) {
    Line line = page.line(i);
    Slice words = page.words(i);
    return weights.of(GO_ON_INDENTED, line.indent() > INDENT)
        + weights.of(GO_ON_ADJACENT, line.adjacent())
        + weights.of(GO_ON_ALONE, columns.wrapped(i) && alone(i))
        + weights.of(GO_ON_BARE, !columns.wrapped(i) && bare(i))
        + weights.of(GO_ON_WIDER_THAN_COLUMN, columns.wrapped(i) && widerThanColumn(i))
        + weights.of(GO_ON_FRAME, opensFrame(line))
        + weights.of(GO_ON_JUMP_ALONE, jumps(i) && line.length() <= LONGEST_JUMP)
        + weights.of(GO_ON_OPENING_MARK, marks.get(i) == Mark.OPENING)
        + weights.of(GO_ON_CLOSING_PUNCTUATION, LinePunctuation.neverFirst(words));
  }

  /** What speaks for line {@code i} going on with the line before it. */
  double goOnDirectly(int i) {
    boolean stopped = !open(i - 1);
    double together = cohesion.between(page.words(i - 1).last(), page.words(i).charAt(0));
    return weights.of(GO_ON_COHESION) * together
        + weights.of(GO_ON_AFTER_OPEN, !stopped)
        + weights.of(GO_ON_AFTER_OPEN_SHORT_LINE, !stopped && columns.wrapped(i) && isShort(i - 1))
        + weights.of(GO_ON_AFTER_BREAK, !adjacent(i))
        + weights.of(GO_ON_AFTER_STOP_WRAPPED, stopped && columns.wrapped(i))
        + weights.of(GO_ON_AFTER_STOP_UNWRAPPED, stopped && !columns.wrapped(i))
        + weights.of(GO_ON_AFTER_SHORT_LINE, columns.wrapped(i) && !fillsColumn(i - 1))
        + weights.of(GO_ON_AFTER_SHORT_STOP, stopped && columns.wrapped(i) && isShort(i - 1));
  }

  private boolean jumps(int i) {
    return marks.get(i) == Mark.JUMP;
  }

  private boolean widerThanColumn(int i) {
    return page.line(i).width() > columns.width(i) + WIDER_BY;
  }

  private boolean isShort(int i) {
    return 4 * page.line(i).width() < 3 * columns.width(i);
  }

  /** Whether an unfinished line stands between blank lines, as few do in a column. */
  private boolean alone(int i) {
    boolean last = i + 1 == page.size() || !page.line(i + 1).adjacent();
    boolean open = !jumps(i) && !LinePunctuation.ends(page.words(i));
    return !page.line(i).adjacent() && last && open && (columns.width(i) == 0 || !fillsColumn(i));
  }

  /** Whether a short line holds no punctuation, as few first lines of paragraphs do. */
  private boolean bare(int i) {
    Slice words = page.words(i);
    return page.line(i).width() <= WIDEST_BARE
        && !LinePunctuation.ends(words)
        && !endsWithComma(words)
        && commas(words) == 0;
  }

  private boolean fillsColumn(int i) {
    int wide = page.line(i).width() + Math.min(4, page.line(i).indent());
    return wide + SHORT_BY > columns.width(i);
  }

  private boolean inColumn(int i) {
    boolean before = page.line(i).adjacent() && i > 0 && fillsColumn(i - 1);
    boolean after = i + 1 < page.size() && page.line(i + 1).adjacent() && fillsColumn(i + 1);
    return columns.width(i) >= 20 && (before || after);
  }

  private boolean beforeStart(int i) {
    return i + 1 < page.size()
        && (marks.get(i + 1) == Mark.BYLINE || marks.get(i + 1) == Mark.OPENING);
  }

  private static boolean endsWithComma(Slice words) {
    return "，、：,:；".indexOf(words.last()) >= 0;
  }

  private static int commas(Slice words) {
    int commas = 0;
    for (int i = 0; i < words.length() && commas < 3; i++) {
      char c = words.charAt(i);
      commas += c == '，' || c == ',' ? 1 : 0;
    }
    return commas;
  }
}
