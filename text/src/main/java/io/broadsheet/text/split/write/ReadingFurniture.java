package io.broadsheet.text.split.write;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.Furniture;
import io.broadsheet.text.page.FurnitureKind;
import io.broadsheet.text.page.PageArticle;
import io.broadsheet.text.split.line.Blank;
import io.broadsheet.text.split.line.Line;
import io.broadsheet.text.split.mark.Mark;
import io.broadsheet.text.split.unit.UnitPage;
import java.util.ArrayList;
import java.util.List;

/** Writes down what belongs to no article of a learned reading, down to the last character. */
final class ReadingFurniture {

  private static final int LONGEST_TITLE = 40;
  private static final int NONE = -2;

  private final UnitPage page;
  private final List<Mark> marks;
  private final List<TextRange> taken = new ArrayList<>();
  private final List<Furniture> furniture = new ArrayList<>();
  private int title = NONE;

  private ReadingFurniture(UnitPage page, List<Mark> marks, List<PageArticle> articles) {
    this.page = page;
    this.marks = marks;
    articles.forEach(a -> a.passages().forEach(passage -> taken.addAll(passage.ranges())));
    taken.sort(null);
  }

  static List<Furniture> of(UnitPage page, List<Mark> marks, List<PageArticle> articles) {
    ReadingFurniture rest = new ReadingFurniture(page, marks, articles);
    rest.find();
    return rest.furniture;
  }

  private void find() {
    int next = 0;
    for (int i = 0; i < marks.size(); i++) {
      Line line = page.page().line(i);
      int at = line.start();
      boolean used = next < taken.size() && taken.get(next).start() < line.end();
      while (next < taken.size() && taken.get(next).start() < line.end()) {
        add(i, used, at, taken.get(next).start());
        at = Math.max(at, taken.get(next++).end());
      }
      add(i, used, at, line.end());
    }
  }

  /** Adds what lies between two places of a line; {@code used} if an article has part of it. */
  private void add(int line, boolean used, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Blank.is(page.text().charAt(start))) {
      start++;
    }
    while (end > start && Blank.is(page.text().charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      TextRange core = page.cores().get(line);
      boolean sign = used && (end <= core.start() || start >= core.end());
      FurnitureKind kind = sign ? FurnitureKind.MARKUP : kind(line, used);
      put(line, kind, new TextRange(start, end));
    }
  }

  /** A title right above the reference to its page is one teaser with it. */
  private void put(int line, FurnitureKind kind, TextRange range) {
    boolean teaser = kind == FurnitureKind.TEASER && title == line - 1;
    if (teaser) {
      furniture.set(
          furniture.size() - 1,
          new Furniture(kind, List.of(furniture.getLast().ranges().getFirst(), range)));
    } else {
      furniture.add(new Furniture(kind, List.of(range)));
    }
    boolean whole = kind == FurnitureKind.OTHER && range.equals(page.page().line(line).range());
    title = whole && marks.get(line) == Mark.NONE && range.length() <= LONGEST_TITLE ? line : NONE;
  }

  private FurnitureKind kind(int line, boolean used) {
    if (used) {
      return FurnitureKind.OTHER;
    }
    return switch (marks.get(line)) {
      case MASTHEAD -> FurnitureKind.MASTHEAD;
      case PAGE_NUMBER -> FurnitureKind.PAGE_MARK;
      case REFERENCE -> FurnitureKind.TEASER;
      case POINTER -> FurnitureKind.POINTER;
      case INDEX -> FurnitureKind.INDEX;
      case CREDIT -> FurnitureKind.CREDIT;
      case CAPTION -> FurnitureKind.CAPTION;
      case NONE, BYLINE, OPENING, JUMP, HEADING -> FurnitureKind.OTHER;
    };
  }
}
