package io.broadsheet.text.split.feature;

import static io.broadsheet.text.split.feature.Feature.*;

import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.split.unit.Unit;

/** Features of what repeats on the page, and of how the words of a short unit come back. */
final class WordFeatures {

  private static final int LONGEST = 60;
  private static final int NEAR = 3;
  private static final double ALMOST_ALL = 0.75;

  private final PageRows data;
  private final FeatureRows rows;

  WordFeatures(PageRows data, FeatureRows rows) {
    this.data = data;
    this.rows = rows;
  }

  void add(int i) {
    repetition(i);
    Surface unit = data.units[i];
    if (unit.length() <= LONGEST && unit.hans() > 1) {
      wordsAround(i);
    }
  }

  private void add(Feature feature, int place, long value) {
    rows.add(feature.template() + place, value);
  }

  private void repetition(int i) {
    Surface unit = data.units[i];
    int length = unit.of(Trait.LENGTH);
    add(KEY_REPEATED, 0, data.step(1, unit.of(Trait.KEY)));
    add(BEGIN_REPEATED, 0, data.step(2, unit.of(Trait.FIRST)));
    int two = data.step(3, unit.of(Trait.FIRST_TWO));
    int three = data.step(4, unit.of(Trait.FIRST_THREE));
    add(BEGIN_REPEATED, 1, two);
    add(BEGIN_REPEATED, 2, three);
    if (two > 1) {
      add(BEGIN_REPEATED, 3, Mix.of(two, length));
    }
    if (three > 1) {
      add(BEGIN_REPEATED, 4, Mix.of(three, length));
    }
    add(END_REPEATED, 0, data.step(5, unit.of(Trait.LAST)));
    add(END_REPEATED, 1, data.step(6, unit.of(Trait.LAST_TWO)));
    add(END_REPEATED, 2, data.step(7, unit.of(Trait.LAST_THREE)));
    int all = data.step(8, data.numbered(i));
    add(REPEATED, 0, all);
    if (all > 1) {
      add(REPEATED, 1, Mix.of(all, length, unit.of(Trait.END)));
    }
  }

  private void wordsAround(int i) {
    Unit unit = data.page.units().get(i);
    int line = unit.line();
    int from = data.links.firstPair(line, unit.start());
    int to = data.links.lastPair(line, unit.end());
    int reach = data.links.reach(line);
    int reachBack = data.links.reachBack(line);
    int behind = 0;
    int before = 0;
    int next = 0;
    for (int pair = from; pair < to; pair++) {
      int after = data.links.after(pair);
      int earlier = data.links.before(pair);
      behind += after >= 0 && after <= reach ? 1 : 0;
      next += after >= 0 && after <= line + NEAR ? 1 : 0;
      before += earlier >= reachBack ? 1 : 0;
    }
    int total = Math.max(1, to - from);
    add(WORDS_BEHIND, 0, 5 * behind / total);
    add(WORDS_BEHIND, 1, Math.min(6, behind));
    add(WORDS_BEFORE, 0, 5 * before / total);
    add(WORDS_BEFORE, 1, Math.min(6, before));
    add(WORDS_AROUND, 0, Math.min(4, 5 * behind / total) * 8 + Math.min(4, 5 * before / total));
    int more = Math.clamp(behind - before, -3, 3);
    add(WORDS_AROUND, 1, Mix.of(more, data.units[i].of(Trait.LENGTH)));
    add(WORDS_NEXT, 0, Math.min(4, 5 * next / total));
    again(line, from, to, data.lines[line].of(Trait.COARSE));
  }

  /** Whether one other line has almost all words: title lists, repeated heads, quotations. */
  private void again(int line, int from, int to, int coarse) {
    if (to - from < NEAR) {
      return;
    }
    int[] later = most(from, to, true);
    int[] earlier = most(from, to, false);
    for (int[] found : new int[][] {later, earlier}) {
      if (found[1] >= ALMOST_ALL * (to - from)) {
        int far = Math.abs(found[0] - line) < NEAR ? 0 : 1;
        int side = found[0] > line ? 2 : 0;
        boolean longer = data.lines[found[0]].length() > data.lines[line].length() + 6;
        add(AGAIN, 0, far + side + (longer ? 4 : 0));
        add(AGAIN, 1, Mix.of(far + side + (longer ? 4 : 0), coarse));
      }
    }
  }

  /** The nearest line that most pairs point to, and how many do (Boyer and Moore's vote). */
  private int[] most(int from, int to, boolean later) {
    int line = WordLinks.NOWHERE;
    int votes = 0;
    for (int pair = from; pair < to; pair++) {
      int other = later ? data.links.after(pair) : data.links.before(pair);
      if (votes == 0) {
        line = other;
      }
      votes += other == line ? 1 : -1;
    }
    int count = 0;
    for (int pair = from; pair < to && line >= 0; pair++) {
      count += (later ? data.links.after(pair) : data.links.before(pair)) == line ? 1 : 0;
    }
    return new int[] {Math.max(0, line), count};
  }
}
