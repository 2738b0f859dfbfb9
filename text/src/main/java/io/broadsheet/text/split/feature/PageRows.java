package io.broadsheet.text.split.feature;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.label.Label;
import io.broadsheet.text.split.line.Slice;
import io.broadsheet.text.split.mark.Mark;
import io.broadsheet.text.split.unit.Unit;
import io.broadsheet.text.split.unit.UnitPage;
import java.util.List;

/** What the features of all units of one page are made of, computed once a line or unit. */
final class PageRows {

  private static final int SHORT = 30;

  final UnitPage page;
  final PageMeasure measure;
  final WordLinks links;
  final Surface[] lines;
  final Surface[] units;
  final int[] marks;
  final int[] subjects;
  final boolean[] quoted;
  final Counts repeated = new Counts();
  private final String text;

  PageRows(UnitPage page, List<Mark> marks, Label[] labels) {
    this.page = page;
    text = page.text();
    measure = PageMeasure.of(page);
    links = WordLinks.of(page);
    int n = page.cores().size();
    lines = new Surface[n];
    units = new Surface[page.size()];
    this.marks = new int[n];
    subjects = new int[n];
    quoted = new boolean[n];
    for (int i = 0; i < n; i++) {
      this.marks[i] = marks.get(i).ordinal() * 8 + labels[i].ordinal();
    }
    readSurfaces();
    readQuotes();
    for (int i = 0; i < page.size(); i++) {
      count(i);
    }
    for (int i = 1; i < n; i++) {
      boolean title = lines[i].length() < SHORT && lines[i].sentences() == 0;
      subjects[i] = subjectStep(links.sharedSubject(i, title ? i + 1 : i));
    }
  }

  private void readSurfaces() {
    Counts same = new Counts();
    for (TextRange core : page.cores()) {
      same.add(whole(core.start(), core.end()));
    }
    for (Unit unit : page.units()) {
      if (!unit.alone()) {
        same.add(whole(unit.start(), unit.end()));
      }
    }
    SurfaceReader reader = new SurfaceReader(text, measure);
    for (int i = 0; i < lines.length; i++) {
      TextRange core = page.cores().get(i);
      int indent = Indents.of(text, page.page().line(i));
      int count = same.of(whole(core.start(), core.end()));
      lines[i] = reader.read(core.start(), core.end(), indent, count);
    }
    for (int i = 0; i < units.length; i++) {
      Unit unit = page.units().get(i);
      units[i] =
          unit.alone()
              ? lines[unit.line()]
              : reader.read(
                  unit.start(), unit.end(), unit.space(), same.of(whole(unit.start(), unit.end())));
    }
  }

  private int whole(int start, int end) {
    return Mix.text(text, start, Math.min(end, start + 200), false);
  }

  private void readQuotes() {
    boolean open = false;
    for (int i = 0; i < quoted.length; i++) {
      quoted[i] = open;
      TextRange core = page.cores().get(i);
      for (int at = core.start(); at < core.end(); at++) {
        open =
            switch (text.charAt(at)) {
              case '“', '「' -> true;
              case '”', '」' -> false;
              default -> open;
            };
      }
    }
  }

  private void count(int i) {
    Surface unit = units[i];
    repeated.add(key(1, unit.of(Trait.KEY)));
    repeated.add(key(2, unit.of(Trait.FIRST)));
    repeated.add(key(3, unit.of(Trait.FIRST_TWO)));
    repeated.add(key(4, unit.of(Trait.FIRST_THREE)));
    repeated.add(key(5, unit.of(Trait.LAST)));
    repeated.add(key(6, unit.of(Trait.LAST_TWO)));
    repeated.add(key(7, unit.of(Trait.LAST_THREE)));
    repeated.add(key(8, numbered(i)));
    if (page.units().get(i).first()) {
      repeated.add(key(9, prefix(page.units().get(i).line())));
    }
  }

  /** How often what {@link #key} stands for was seen, in steps. */
  int step(int what, int value) {
    return Counts.step(repeated.of(key(what, value)));
  }

  static int key(int what, int value) {
    return Mix.of(what, value);
  }

  /** A unit with its digits as one. */
  int numbered(int i) {
    Unit unit = page.units().get(i);
    return Mix.text(text, unit.start(), Math.min(unit.end(), unit.start() + 200), true);
  }

  /** The signs before a line, digits as one; 0 for none. */
  int prefix(int line) {
    Slice prefix = page.prefix(line);
    return prefix.isEmpty() ? 0 : Mix.text(prefix, 0, prefix.length(), true);
  }

  private static int subjectStep(double shared) {
    double[] steps = {0.5, 1.5, 3, 6, 10, 18};
    int step = 0;
    while (step < steps.length && shared >= steps[step]) {
      step++;
    }
    return step;
  }
}
