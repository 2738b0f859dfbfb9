package io.broadsheet.text.split.feature;

import static io.broadsheet.text.split.feature.Feature.*;

import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.split.unit.Unit;
import io.broadsheet.text.split.unit.UnitPage;

/** What stands beside a unit: the units and lines before and behind it, and runs of lines. */
final class NeighbourFeatures {

  private static final Trait[] BESIDE = {
    Trait.LENGTH,
    Trait.INDENT,
    Trait.END,
    Trait.BEGIN,
    Trait.SENTENCES,
    Trait.FIRST_TWO,
    Trait.LAST_TWO,
    Trait.RELATIVE_LENGTH,
    Trait.DIGITS
  };
  private static final Trait[] UNIT_BESIDE_TRAITS = {
    Trait.LENGTH,
    Trait.INDENT,
    Trait.END,
    Trait.BEGIN,
    Trait.SENTENCES,
    Trait.FIRST,
    Trait.FIRST_TWO,
    Trait.FIRST_THREE,
    Trait.LAST,
    Trait.LAST_TWO,
    Trait.LAST_THREE,
    Trait.RELATIVE_LENGTH,
    Trait.DIGITS,
    Trait.WHOLE
  };

  private final UnitPage page;
  private final PageRows data;
  private final FeatureRows rows;

  NeighbourFeatures(UnitPage page, PageRows data, FeatureRows rows) {
    this.page = page;
    this.data = data;
    this.rows = rows;
  }

  /** Adds the features of a unit to the position that was begun last. */
  void add(int unit) {
    unitsBeside(unit);
    linesBeside(unit);
    coarseRuns(unit);
  }

  private void add(Feature feature, int place, long value) {
    rows.add(feature.template() + place, value);
  }

  private void unitsBeside(int i) {
    int key = data.units[i].of(Trait.KEY);
    for (int d = -2; d <= 2; d++) {
      int other = i + d;
      if (d == 0 || other < 0 || other >= page.size()) {
        continue;
      }
      boolean same = page.units().get(other).line() == page.units().get(i).line();
      int place = d + 2 + (same ? 8 : 0);
      Surface beside = data.units[other];
      add(UNIT_KEYS, place, beside.of(Trait.KEY));
      if (Math.abs(d) == 1) {
        for (Trait trait : UNIT_BESIDE_TRAITS) {
          add(UNIT_BESIDE, place, Mix.of(trait.ordinal(), beside.of(trait)));
        }
        add(UNIT_KEYS, place + 16, Mix.of(key, beside.of(Trait.KEY)));
      }
    }
  }

  private void linesBeside(int i) {
    int line = page.units().get(i).line();
    int n = data.lines.length;
    for (int d = -3; d <= 3; d++) {
      int other = line + d;
      if (d != 0 && (other < 0 || other >= n)) {
        add(EDGE, d + 3, 0);
      } else if (d != 0) {
        add(LINE_NEAR, d + 3, data.lines[other].of(Trait.KEY));
      }
    }
    lineBeside(line, line - 1, line, 0);
    lineBeside(line, line + 1, line + 1, 1);
  }

  private void lineBeside(int line, int other, int gapBefore, int place) {
    if (other < 0 || other >= data.lines.length) {
      return;
    }
    Surface own = data.lines[line];
    Surface beside = data.lines[other];
    for (Trait trait : BESIDE) {
      add(LINE_BESIDE, place, Mix.of(trait.ordinal(), beside.of(trait)));
    }
    add(LINE_KEYS, place, Mix.of(own.of(Trait.KEY), beside.of(Trait.KEY)));
    int gap = gap(gapBefore);
    add(GAP, place, gap);
    add(GAP_COARSE, place, Mix.of(gap, own.of(Trait.COARSE)));
  }

  private int gap(int line) {
    return Math.min(2, page.page().line(line).gap());
  }

  /** The coarse class of a line, and whether a blank line stands before it. */
  private int coarse(int line) {
    if (line < 0 || line >= data.lines.length) {
      return UnitFeatures.OUTSIDE;
    }
    return Mix.of(data.lines[line].of(Trait.COARSE), line > 0 ? Math.min(1, gap(line)) : 0);
  }

  private void coarseRuns(int i) {
    Unit unit = page.units().get(i);
    int line = unit.line();
    int part = UnitFeatures.part(unit);
    int[] run = new int[7];
    for (int d = -3; d <= 3; d++) {
      run[d + 3] = coarse(line + d);
    }
    add(COARSE_RUN, 0, Mix.of(part, run[3]));
    add(COARSE_RUN, 1, Mix.of(part, run[2], run[3]));
    add(COARSE_RUN, 2, Mix.of(part, run[3], run[4]));
    add(COARSE_RUN, 3, Mix.of(part, run[2], run[3], run[4]));
    add(COARSE_RUN, 4, Mix.of(part, run[3], run[4], run[5]));
    add(COARSE_RUN, 5, Mix.of(part, run[1], run[2], run[3]));
    add(COARSE_RUN, 6, Mix.of(Mix.of(run[1], run[2], run[3], run[4]), run[5]));
    add(COARSE_RUN, 7, Mix.of(run[3], run[4], run[5], run[6]));
    add(COARSE_RUN, 8, Mix.of(run[0], run[1], run[2], run[3]));
  }
}
