package io.broadsheet.text.split.label;

import static io.broadsheet.text.split.weigh.Evidence.*;

import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.mark.Mark;
import io.broadsheet.text.split.weigh.Weights;
import io.broadsheet.text.work.BudgetScope;
import java.util.List;

/**
 * Finds the best labels for all lines of a page at once, as the best path through a lattice of
 * states. A state remembers whether a paragraph was left open, so that a paragraph can go on behind
 * a caption or a title that stands in the middle of it.
 */
public final class Labeller {

  private final Weights weights;

  /** Labels with these weights. */
  public Labeller(Weights weights) {
    this.weights = weights;
  }

  /** The label of each line. */
  public Label[] label(PageText page, List<Mark> marks) {
    return new Steps(page, marks).label();
  }

  /** The steps from each line of one page to the next, weighed. */
  private final class Steps {

    private final PageText page;
    private final List<Mark> marks;
    private final LineEvidence evidence;
    private final LabelLattice lattice;
    private boolean openBefore;

    Steps(PageText page, List<Mark> marks) {
      this.page = page;
      this.marks = marks;
      evidence = new LineEvidence(page, marks, weights);
      lattice = new LabelLattice(page.size());
    }

    Label[] label() {
      int n = marks.size();
      for (int i = 0; i < n; i++) {
        BudgetScope.passed(page.line(i).length());
        lattice.advance();
        step(i);
        openBefore = evidence.open(i);
      }
      if (openBefore) {
        lattice.add(State.START, weights.of(START_WHILE_OPEN_AT_END));
        lattice.add(State.GO_ON, weights.of(START_WHILE_OPEN_AT_END));
      }
      return lattice.best();
    }

    private void step(int i) {
      Mark mark = marks.get(i);
      if (mark == Mark.HEADING) {
        close(State.TITLE);
      } else if (mark == Mark.BYLINE || mark == Mark.INDEX) {
        close(State.OTHER);
      } else if (mark.standsAlone()) {
        interrupt(State.OTHER, 0, 0);
      } else {
        interrupt(
            State.TITLE,
            evidence.title(i),
            weights.of(TITLE_ADJACENT_TO_BODY, evidence.adjacent(i)));
        boolean afterByline = i > 0 && marks.get(i - 1) == Mark.BYLINE;
        start(evidence.start(i) + weights.of(START_AFTER_BYLINE, afterByline));
        if (i > 0 && !afterByline) {
          goOn(i, evidence.goOn(i));
        }
      }
    }

    /** A line behind which no paragraph from before it goes on. */
    private void close(State to) {
      for (State from : State.ALL) {
        lattice.offer(from, to, weights.of(START_WHILE_OPEN, leavesOpen(from)));
      }
    }

    /** A line behind which a paragraph that it interrupts may go on. */
    private void interrupt(State state, double score, double behindBody) {
      for (State from : State.ALL) {
        State to = leavesOpen(from) ? state.inParagraph() : state;
        lattice.offer(from, to, score + (from.inBody() ? behindBody : 0));
      }
    }

    private void start(double score) {
      for (State from : State.ALL) {
        double left = weights.of(START_WHILE_OPEN, leavesOpen(from));
        double afterTitle = weights.of(START_AFTER_TITLE, from.isTitle());
        lattice.offer(from, State.START, score + left + afterTitle);
      }
    }

    private void goOn(int i, double score) {
      double direct = score + evidence.goOnDirectly(i);
      lattice.offer(State.START, State.GO_ON, direct);
      lattice.offer(State.GO_ON, State.GO_ON, direct);
      double resumed =
          score
              + weights.of(GO_ON_AFTER_INTERRUPTION)
              + weights.of(GO_ON_RESUMES_ADJACENT, evidence.adjacent(i));
      lattice.offer(State.TITLE_IN_PARAGRAPH, State.GO_ON, resumed);
      lattice.offer(State.OTHER_IN_PARAGRAPH, State.GO_ON, resumed);
    }

    /** Whether a paragraph is open between the line before, in this state, and the current one. */
    private boolean leavesOpen(State from) {
      return from.inBody() ? openBefore : from.interrupts();
    }
  }
}
