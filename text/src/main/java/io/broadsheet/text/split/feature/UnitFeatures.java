package io.broadsheet.text.split.feature;

import static io.broadsheet.text.split.feature.Feature.*;

import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.split.label.Label;
import io.broadsheet.text.split.line.Slice;
import io.broadsheet.text.split.mark.Mark;
import io.broadsheet.text.split.unit.Unit;
import io.broadsheet.text.split.unit.UnitPage;
import java.util.List;

/**
 * The features of the units of a page: their own characters and lines, how the page is set, and
 * what rules say; with those of neighbours and words.
 */
final class UnitFeatures {

  private static final Trait[] TRAITS = Trait.values();
  private static final Trait[] IN_PART = {
    Trait.LENGTH,
    Trait.END,
    Trait.BEGIN,
    Trait.SHAPE,
    Trait.FIRST_TWO,
    Trait.HAN,
    Trait.SENTENCES,
    Trait.INDENT
  };
  private static final Trait[] OF_LINE = {
    Trait.LENGTH,
    Trait.INDENT,
    Trait.END,
    Trait.BEGIN,
    Trait.SENTENCES,
    Trait.SHAPE,
    Trait.TAIL,
    Trait.FIRST,
    Trait.FIRST_TWO,
    Trait.FIRST_THREE,
    Trait.LAST,
    Trait.LAST_TWO,
    Trait.LAST_THREE
  };
  private static final int ALONE = 0;

  /** Stands for what a line beside the page would show. */
  static final int OUTSIDE = 0x7FFF;

  private final UnitPage page;
  private final PageRows data;
  private final FeatureRows rows = new FeatureRows();

  private UnitFeatures(UnitPage page, List<Mark> marks, Label[] labels) {
    this.page = page;
    data = new PageRows(page, marks, labels);
  }

  /**
   * The features of each unit.
   *
   * @param marks what the words of each line tell by rules
   * @param labels what each line does by rules
   */
  static FeatureReader.PageFeatures of(UnitPage page, List<Mark> marks, Label[] labels) {
    UnitFeatures features = new UnitFeatures(page, marks, labels);
    NeighbourFeatures neighbours = new NeighbourFeatures(page, features.data, features.rows);
    WordFeatures words = new WordFeatures(features.data, features.rows);
    for (int i = 0; i < page.size(); i++) {
      features.rows.next();
      features.own(i);
      features.line(i);
      neighbours.add(i);
      features.setting(i);
      features.signs(i);
      features.rules(i);
      words.add(i);
    }
    return new FeatureReader.PageFeatures(
        page, marks, labels, features.rows, UnitLooks.of(features.data));
  }

  private void add(Feature feature, int place, long value) {
    rows.add(feature.template() + place, value);
  }

  private void own(int i) {
    Surface unit = data.units[i];
    add(BIAS, 0, 0);
    for (Trait trait : TRAITS) {
      if (trait != Trait.WHOLE || unit.of(trait) != 0) {
        rows.add(trait.ordinal(), unit.of(trait));
      }
    }
    for (int pair : unit.pairs()) {
      add(PAIR, 0, pair);
    }
  }

  /** 0 alone in its line, 1 first, 2 between, 3 last. */
  static int part(Unit unit) {
    return unit.alone() ? ALONE : unit.first() ? 1 : unit.last() ? 3 : 2;
  }

  private void line(int i) {
    Unit unit = page.units().get(i);
    int part = part(unit);
    add(PART, 0, part);
    if (part == ALONE) {
      return;
    }
    add(PLACE_IN_LINE, 0, Math.min(unit.index(), 3) * 8 + Math.min(unit.count(), 4));
    for (Trait trait : IN_PART) {
      add(PART_TRAIT, trait.ordinal(), Mix.of(part, data.units[i].of(trait)));
    }
    Surface line = data.lines[unit.line()];
    for (Trait trait : OF_LINE) {
      add(LINE_TRAIT, trait.ordinal(), line.of(trait));
    }
    add(LINE_COARSE, 0, Mix.of(part, line.of(Trait.COARSE)));
  }

  private void setting(int i) {
    int line = page.units().get(i).line();
    int kind = data.measure.kind();
    Surface own = data.lines[line];
    int coarse = own.of(Trait.COARSE);
    add(PAGE, 0, kind);
    add(PAGE_COARSE, 0, Mix.of(kind, coarse));
    add(PAGE_COARSE_RUN, 0, Mix.of(kind, bare(line - 1), coarse));
    add(PAGE_COARSE_RUN, 1, Mix.of(kind, coarse, bare(line + 1)));
    if (data.measure.width() > 0) {
      int missing = shortBy(own);
      int far = Math.abs(missing) > 3 ? missing / 3 : missing;
      add(SHORT_OF_WIDTH, 0, Math.clamp(far, -4, 3));
      if (line > 0) {
        Surface before = data.lines[line - 1];
        int value = Math.clamp(shortBy(before), -3, 2);
        add(BEHIND_SHORT_LINE, 0, Mix.of(value, before.of(Trait.END), own.of(Trait.INDENT)));
      }
    }
    if (data.quoted[line]) {
      add(OPEN_QUOTE, 0, coarse);
    }
    add(FROM_TOP, 0, Math.min(4, line));
    add(FROM_BOTTOM, 0, Math.min(4, data.lines.length - 1 - line));
    add(QUARTER, 0, 4L * line / data.lines.length);
  }

  private int shortBy(Surface line) {
    return line.length() + line.of(Trait.INDENT) - data.measure.width();
  }

  private int bare(int line) {
    return line < 0 || line >= data.lines.length ? OUTSIDE : data.lines[line].of(Trait.COARSE);
  }

  private void signs(int i) {
    Unit unit = page.units().get(i);
    int line = unit.line();
    int prefix = data.prefix(line);
    add(PREFIX, 0, unit.first() ? prefix : -1);
    if (unit.first() && prefix != 0) {
      Slice signs = page.prefix(line);
      int often = data.step(9, prefix);
      add(PREFIX_KIND, 0, shape(signs));
      add(PREFIX_REPEATED, 0, Mix.of(signs.last(), often));
      add(PREFIX_REPEATED, 1, Mix.of(often, data.units[i].of(Trait.LENGTH)));
    }
    Slice suffix = page.suffix(line);
    boolean ends = unit.last() && !suffix.isEmpty();
    int length = suffix.length();
    add(SUFFIX, 0, ends ? Mix.text(suffix, Math.max(0, length - 12), length, true) : 0);
    if (ends) {
      add(SUFFIX_KIND, 0, suffix.charAt(0));
    }
    for (int d = -1; d <= 1; d += 2) {
      if (line + d >= 0 && line + d < data.lines.length) {
        int beside = data.prefix(line + d);
        add(PREFIX_BESIDE, d + 1, Mix.of(beside, beside == prefix ? 1 : 0));
      }
    }
  }

  private static int shape(Slice signs) {
    int shape = 0;
    for (int i = 0; i < Math.min(10, signs.length()); i++) {
      shape = Mix.of(shape, Characters.classOf(signs.charAt(i)));
    }
    return shape;
  }

  private void rules(int i) {
    Unit unit = page.units().get(i);
    int line = unit.line();
    int mark = data.marks[line];
    int before = line > 0 ? data.marks[line - 1] : OUTSIDE;
    int behind = line + 1 < data.lines.length ? data.marks[line + 1] : OUTSIDE;
    int coarse = data.lines[line].of(Trait.COARSE);
    add(MARK, 0, mark);
    add(MARK, 1, Mix.of(mark, part(unit)));
    add(MARK_RUN, 0, Mix.of(before, mark));
    add(MARK_RUN, 1, Mix.of(mark, behind));
    add(MARK_RUN, 2, Mix.of(before, mark, behind));
    int subject = data.subjects[line];
    add(SUBJECT, 0, subject);
    add(SUBJECT, 1, Mix.of(subject, coarse));
    add(SUBJECT, 2, Mix.of(subject, data.units[i].of(Trait.LENGTH)));
    add(SUBJECT, 3, Mix.of(subject > 2 ? 2 : Math.min(1, subject), mark));
    if (line + 1 < data.lines.length) {
      add(SUBJECT, 4, Mix.of(data.subjects[line + 1], coarse));
    }
  }
}
