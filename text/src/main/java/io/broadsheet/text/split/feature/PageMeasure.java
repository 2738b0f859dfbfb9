package io.broadsheet.text.split.feature;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.line.Line;
import io.broadsheet.text.split.unit.UnitPage;
import java.util.Arrays;

/**
 * How a page is set as a whole.
 *
 * @param median the median length of its lines, in code units
 * @param width the width of its columns with indent, in code units; 0 if lines have no width in
 *     common
 * @param kind one number for: columns or not, indents or not, how many blank lines, long lines
 */
record PageMeasure(int median, int width, int kind) {

  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;
  private static final int LONG = 45;

  static PageMeasure of(UnitPage page) {
    int n = page.cores().size();
    int[] lengths = new int[n];
    int[] widths = new int[WIDEST + 8];
    int indented = 0;
    int blanks = 0;
    int longs = 0;
    for (int i = 0; i < n; i++) {
      TextRange core = page.cores().get(i);
      Line line = page.page().line(i);
      lengths[i] = core.length();
      int indent = Indents.of(page.text(), line);
      indented += indent >= 1 && indent <= 4 ? 1 : 0;
      blanks += Math.min(3, line.gap());
      longs += core.length() > LONG ? 1 : 0;
      if (core.length() >= NARROWEST && core.length() + indent <= WIDEST) {
        widths[core.length() + indent]++;
      }
    }
    Arrays.sort(lengths);
    int width = width(widths, n);
    int kind =
        (width > 0 ? 1 : 0)
            + (indented * 4 > n ? 2 : 0)
            + (blanks == 0 ? 0 : blanks * 3 < n ? 4 : 8)
            + (longs * 4 > n ? 16 : 0);
    return new PageMeasure(n == 0 ? 1 : lengths[n / 2], width, kind);
  }

  private static int width(int[] widths, int lines) {
    int best = 0;
    int most = 0;
    for (int w = NARROWEST; w <= WIDEST; w++) {
      int score = 2 * widths[w] + widths[w - 1] + widths[w + 1];
      if (score > most) {
        most = score;
        best = w;
      }
    }
    boolean common =
        best > 0 && widths[best] + widths[best - 1] + widths[best + 1] >= Math.max(6, lines / 5);
    return common ? best : 0;
  }
}
