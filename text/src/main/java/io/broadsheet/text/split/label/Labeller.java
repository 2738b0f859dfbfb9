package io.broadsheet.text.split.label;

import static io.broadsheet.text.split.weigh.Evidence.*;

import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.mark.Mark;
import io.broadsheet.text.split.weigh.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the best labels for all lines of a page at once: the best path through a lattice of states
 * (Viterbi 1967). A state is a label together with whether a paragraph was left open before it, so
 * that a paragraph can go on behind a caption or a title that stands in the middle of it.
 */
public final class Labeller {

  private static final int START = 0;
  private static final int GO_ON = 1;
  private static final int TITLE = 2;
  private static final int TITLE_IN_PARAGRAPH = 3;
  private static final int OTHER = 4;
  private static final int OTHER_IN_PARAGRAPH = 5;
  private static final int STATES = 6;
  private static final double NEVER = -1e9;

  private final Weights weights;

  /** Labels with these weights. */
  public Labeller(Weights weights) {
    this.weights = weights;
  }

  /** The label of each line. */
  public Label[] label(PageText page, List<Mark> marks) {
    int n = page.size();
    byte[] from = new byte[n * STATES];
    LineEvidence evidence = new LineEvidence(page, marks, weights);
    double[] best = new double[STATES];
    Arrays.fill(best, NEVER);
    best[OTHER] = 0;
    for (int i = 0; i < n; i++) {
      best = step(i, best, from, marks, evidence);
    }
    if (n > 0 && evidence.open(n - 1)) {
      best[START] += weights.of(START_WHILE_OPEN_AT_END);
      best[GO_ON] += weights.of(START_WHILE_OPEN_AT_END);
    }
    return trace(best, from, n);
  }

  private double[] step(
      int i, double[] before, byte[] from, List<Mark> marks, LineEvidence evidence) {
    double[] now = new double[STATES];
    Arrays.fill(now, NEVER);
    Mark mark = marks.get(i);
    if (mark.standsAlone() || mark == Mark.HEADING) {
      boolean heading = mark == Mark.HEADING;
      boolean closes = heading || mark == Mark.BYLINE || mark == Mark.INDEX;
      enter(i, heading ? TITLE : OTHER, closes, 0, before, now, from, evidence);
      return now;
    }
    double afterByline = weights.of(START_AFTER_BYLINE, i > 0 && marks.get(i - 1) == Mark.BYLINE);
    enter(i, TITLE, false, evidence.title(i), before, now, from, evidence);
    start(i, evidence.start(i) + afterByline, before, now, from, evidence);
    if (i > 0 && marks.get(i - 1) != Mark.BYLINE) {
      goOn(i, evidence.goOn(i), before, now, from, evidence);
    }
    return now;
  }

  /** Enters a title or another thing, inside or outside a paragraph. */
  private void enter(
      int i,
      int state,
      boolean closes,
      double score,
      double[] before,
      double[] now,
      byte[] from,
      LineEvidence evidence) {
    for (int s = 0; s < STATES; s++) {
      boolean body = s == START || s == GO_ON;
      boolean open = body ? i > 0 && evidence.open(i - 1) : (s & 1) == 1;
      double touching = body && state == TITLE && !closes ? adjacency(i, evidence) : 0;
      int to = open && !closes ? state + 1 : state;
      double left = open && closes ? weights.of(START_WHILE_OPEN) : 0;
      offer(i, to, s, before[s] + score + touching + left, now, from);
    }
  }

  private double adjacency(int i, LineEvidence evidence) {
    return weights.of(TITLE_ADJACENT_TO_BODY, evidence.adjacent(i));
  }

  private void start(
      int i, double score, double[] before, double[] now, byte[] from, LineEvidence evidence) {
    for (int s = 0; s < STATES; s++) {
      boolean body = s == START || s == GO_ON;
      boolean open = body ? i > 0 && evidence.open(i - 1) : (s & 1) == 1;
      double left = weights.of(START_WHILE_OPEN, open);
      double afterTitle = weights.of(START_AFTER_TITLE, s == TITLE || s == TITLE_IN_PARAGRAPH);
      offer(i, START, s, before[s] + score + left + afterTitle, now, from);
    }
  }

  private void goOn(
      int i, double score, double[] before, double[] now, byte[] from, LineEvidence evidence) {
    double direct = score + evidence.goOnDirectly(i);
    offer(i, GO_ON, START, before[START] + direct, now, from);
    offer(i, GO_ON, GO_ON, before[GO_ON] + direct, now, from);
    double resumed =
        score
            + weights.of(GO_ON_AFTER_INTERRUPTION)
            + weights.of(GO_ON_RESUMES_ADJACENT, evidence.adjacent(i));
    offer(i, GO_ON, TITLE_IN_PARAGRAPH, before[TITLE_IN_PARAGRAPH] + resumed, now, from);
    offer(i, GO_ON, OTHER_IN_PARAGRAPH, before[OTHER_IN_PARAGRAPH] + resumed, now, from);
  }

  private static void offer(int i, int to, int s, double score, double[] now, byte[] from) {
    if (score > now[to]) {
      now[to] = score;
      from[i * STATES + to] = (byte) s;
    }
  }

  private static Label[] trace(double[] last, byte[] from, int n) {
    Label[] labels = new Label[n];
    int state = 0;
    for (int s = 1; s < STATES; s++) {
      state = last[s] > last[state] ? s : state;
    }
    for (int i = n - 1; i >= 0; i--) {
      labels[i] =
          switch (state) {
            case START -> Label.START;
            case GO_ON -> Label.GO_ON;
            case TITLE, TITLE_IN_PARAGRAPH -> Label.TITLE;
            default -> Label.OTHER;
          };
      state = from[i * STATES + state];
    }
    return labels;
  }
}
