package io.broadsheet.text.split.label;

import io.broadsheet.text.split.line.Line;
import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.mark.Mark;
import io.broadsheet.text.split.mark.TitleForm;
import java.util.BitSet;
import java.util.List;

/** What the lines around a line say about it. */
final class Neighbours {

  private static final int REACH = 3;
  private static final int LARGEST_KICKER = 5;

  private final BitSet inIndex;
  private final BitSet beforeReference;
  private final BitSet blockEndsWithDash;

  private Neighbours(int lines) {
    inIndex = new BitSet(lines);
    beforeReference = new BitSet(lines);
    blockEndsWithDash = new BitSet(lines);
  }

  static Neighbours of(PageText page, List<Mark> marks) {
    Neighbours neighbours = new Neighbours(page.size());
    boolean index = false;
    for (int i = 0; i < page.size(); i++) {
      index = marks.get(i) == Mark.INDEX || (index && staysInIndex(page, i, marks.get(i)));
      neighbours.inIndex.set(i, index);
      if (marks.get(i) == Mark.REFERENCE) {
        neighbours.markBefore(i, marks);
      }
    }
    neighbours.markKickers(page);
    return neighbours;
  }

  /** Whether the line stands in the index block. */
  boolean inIndex(int i) {
    return inIndex.get(i);
  }

  /** Whether a reference to another page stands close behind the line. */
  boolean beforeReference(int i) {
    return beforeReference.get(i);
  }

  /** Whether the small block that the line is in ends with a dash, as kickers do. */
  boolean blockEndsWithDash(int i) {
    return blockEndsWithDash.get(i);
  }

  private static boolean staysInIndex(PageText page, int i, Mark mark) {
    boolean title =
        mark == Mark.NONE && !LinePunctuation.ends(page.words(i)) && page.line(i).indent() <= 2;
    return title || mark == Mark.REFERENCE || mark == Mark.POINTER;
  }

  private void markBefore(int reference, List<Mark> marks) {
    for (int i = reference - 1; i >= Math.max(0, reference - REACH); i--) {
      if (marks.get(i) != Mark.NONE) {
        return;
      }
      beforeReference.set(i);
    }
  }

  private void markKickers(PageText page) {
    List<Line> lines = page.lines();
    for (int from = 0, to; from < lines.size(); from = to) {
      to = from + 1;
      while (to < lines.size() && lines.get(to).adjacent()) {
        to++;
      }
      if (to - from > 1 && to - from <= LARGEST_KICKER && lines.get(from).indent() <= 2) {
        boolean dash = TitleForm.endsWithDash(page.words(to - 1));
        blockEndsWithDash.set(from, to, dash);
      }
    }
  }
}
