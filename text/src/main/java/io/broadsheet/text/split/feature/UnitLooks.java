package io.broadsheet.text.split.feature;

import io.broadsheet.text.split.unit.Unit;

/**
 * The ways in which a unit may look like others of its page: units with the same look often are the
 * same kind of part.
 */
final class UnitLooks {

  private static final int SHORT = 12;
  private static final int LONG = 24;

  private final PageRows data;

  private UnitLooks(PageRows data) {
    this.data = data;
  }

  /** For each unit a hash for each way of looking. */
  static int[][] of(PageRows data) {
    UnitLooks looks = new UnitLooks(data);
    int[][] all = new int[data.units.length][];
    for (int i = 0; i < all.length; i++) {
      int[] ways = looks.ways(i);
      for (int way = 0; way < ways.length; way++) {
        ways[way] = Mix.of(way, ways[way]);
      }
      all[i] = ways;
    }
    return all;
  }

  private int[] ways(int i) {
    Surface unit = data.units[i];
    Unit place = data.page.units().get(i);
    int line = place.line();
    int part = place.alone() ? 0 : place.first() ? 1 : place.last() ? 3 : 2;
    int key = unit.of(Trait.KEY);
    return new int[] {
      key,
      Mix.of(neighbour(i - 1), part),
      Mix.of(neighbour(i + 1), part),
      Mix.of(unit.of(Trait.BEGIN), part),
      Mix.of(unit.of(Trait.INDENT), part),
      Mix.of(gap(line), gap(line + 1), part, unit.length() > LONG ? 1 : 0),
      Mix.of(Mix.of(coarse(line - 1), coarse(line), coarse(line + 1)), part),
      unit.of(Trait.FIRST_TWO),
      unit.of(Trait.LAST_TWO),
      Mix.of(unit.length() / 3, part),
      Mix.of(key(i - 1), key),
      Mix.of(key, key(i + 1)),
      Mix.of(data.prefix(line), part)
    };
  }

  /** A short unit beside by its words, a long one by its class. */
  private int neighbour(int i) {
    if (i < 0 || i >= data.units.length) {
      return 0;
    }
    Surface unit = data.units[i];
    return unit.length() <= SHORT ? data.numbered(i) : unit.of(Trait.COARSE);
  }

  private int key(int i) {
    return i < 0 || i >= data.units.length ? 0 : data.units[i].of(Trait.KEY);
  }

  private int coarse(int line) {
    return line < 0 || line >= data.lines.length ? 0 : data.lines[line].of(Trait.COARSE);
  }

  private int gap(int line) {
    return line >= data.lines.length ? 3 : Math.min(2, data.page.page().line(line).gap());
  }
}
