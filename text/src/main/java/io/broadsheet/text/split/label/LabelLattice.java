package io.broadsheet.text.split.label;

import java.util.Arrays;

/**
 * The states that each line of a page may be in, the best score of every way to each of them so
 * far, and the best way of all (Viterbi 1967). Lines are offered in order. Knows nothing of what
 * the scores are made of.
 */
final class LabelLattice {

  private static final int STATES = State.ALL.size();
  private static final double NEVER = -1e9;

  private final byte[] from;
  private double[] before = new double[STATES];
  private double[] now = new double[STATES];
  private int line = -1;

  /** A lattice for so many lines; before the first one stands something that is no text. */
  LabelLattice(int lines) {
    from = new byte[lines * STATES];
    Arrays.fill(now, NEVER);
    now[State.OTHER.ordinal()] = 0;
  }

  /** Goes on to the next line. */
  void advance() {
    double[] free = before;
    before = now;
    now = free;
    Arrays.fill(now, NEVER);
    line++;
  }

  /**
   * Offers a step into the current line.
   *
   * @param from the state of the line before
   * @param to the state of the current line
   * @param score the logarithm of how likely the step is, up to a constant
   */
  void offer(State from, State to, double score) {
    double total = before[from.ordinal()] + score;
    if (total > now[to.ordinal()]) {
      now[to.ordinal()] = total;
      this.from[line * STATES + to.ordinal()] = (byte) from.ordinal();
    }
  }

  /** Adds to what speaks for a state of the current line, after all steps into it. */
  void add(State state, double score) {
    now[state.ordinal()] += score;
  }

  /** The labels along the best way; all lines must have been offered. */
  Label[] best() {
    int state = 0;
    for (int s = 1; s < STATES; s++) {
      state = now[s] > now[state] ? s : state;
    }
    Label[] labels = new Label[line + 1];
    for (int i = line; i >= 0; i--) {
      labels[i] = State.ALL.get(state).label();
      state = from[i * STATES + state];
    }
    return labels;
  }
}
