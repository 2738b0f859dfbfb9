package io.broadsheet.text.split.unit;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.line.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * A page cut into units. Each line has at least one; the signs of markup around them belong to
 * none.
 *
 * @param page the page
 * @param units its units, by place
 * @param cores for each line what it says, without the signs of markup around it
 */
public record UnitPage(PageText page, List<Unit> units, List<TextRange> cores) {

  public UnitPage {
    units = List.copyOf(units);
    cores = List.copyOf(cores);
  }

  /** Cuts a page. */
  public static UnitPage of(PageText page) {
    List<Unit> units = new ArrayList<>(page.size());
    List<TextRange> cores = new ArrayList<>(page.size());
    for (int line = 0; line < page.size(); line++) {
      TextRange core = MarkupPeeler.core(page.text(), page.line(line));
      cores.add(core);
      LineCutter.cut(page.text(), core, line, units);
    }
    return new UnitPage(page, units, cores);
  }

  /** The text of the whole file. */
  public String text() {
    return page.text();
  }

  /** How many units there are. */
  public int size() {
    return units.size();
  }

  /** The signs before what line {@code i} says; may be empty. */
  public Slice prefix(int i) {
    return new Slice(page.text(), page.line(i).start(), cores.get(i).start());
  }

  /** The signs behind what line {@code i} says; may be empty. */
  public Slice suffix(int i) {
    return new Slice(page.text(), cores.get(i).end(), page.line(i).end());
  }
}
