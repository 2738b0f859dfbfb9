package io.broadsheet.stack.demo;

import java.util.List;
import java.util.Locale;

/** Found articles as a table whose columns line up although Chinese characters are two wide. */
final class ArticleTable {

  private static final int FIRST_WIDE = 0x1100;
  private static final String GAP = "  ";

  private static final List<Column> COLUMNS =
      List.of(
          new Column("date", 10),
          new Column("type", 10),
          new Column("headline", 44),
          new Column("people", 26),
          new Column("places", 26),
          new Column("money", 18));

  private ArticleTable() {}

  private record Column(String name, int width) {}

  /**
   * One line of the table.
   *
   * @param date the article's date as EDTF, empty without one
   * @param type its type
   * @param headline its headline, empty without one
   * @param people names
   * @param places names
   * @param money amounts in yuan
   */
  record Row(
      String date,
      String type,
      String headline,
      List<String> people,
      List<String> places,
      List<Double> money) {

    private List<String> cells() {
      return List.of(
          date.isEmpty() ? "-" : date,
          type.toLowerCase(Locale.ROOT),
          headline.isEmpty() ? "-" : headline,
          String.join(" ", people),
          String.join(" ", places),
          String.join(" ", money.stream().map(ArticleTable::amount).toList()));
    }
  }

  static String of(List<Row> rows) {
    var table = new StringBuilder();
    line(table, COLUMNS.stream().map(Column::name).toList());
    line(table, COLUMNS.stream().map(column -> "─".repeat(column.width())).toList());
    rows.forEach(row -> line(table, row.cells()));
    return table.toString();
  }

  /** Yuan in the units that a Chinese reader expects: 50亿, 300万. */
  private static String amount(double yuan) {
    if (yuan >= 1e8) {
      return plain(yuan / 1e8) + "亿";
    }
    return yuan >= 1e4 ? plain(yuan / 1e4) + "万" : plain(yuan);
  }

  private static String plain(double number) {
    return String.format(Locale.ROOT, "%.2f", number).replaceFirst("\\.?0+$", "");
  }

  private static void line(StringBuilder table, List<String> cells) {
    var line = new StringBuilder();
    for (int i = 0; i < COLUMNS.size(); i++) {
      line.append(fitted(cells.get(i), COLUMNS.get(i).width())).append(GAP);
    }
    table.append(line.toString().stripTrailing()).append('\n');
  }

  private static String fitted(String text, int width) {
    int full = text.codePoints().map(ArticleTable::width).sum();
    if (full <= width) {
      return text + " ".repeat(width - full);
    }
    var cut = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      if (used + width(c) > width - 1) {
        break;
      }
      cut.appendCodePoint(c);
      used += width(c);
    }
    return cut + "…" + " ".repeat(width - 1 - used);
  }

  private static int width(int character) {
    boolean boxOrQuote = character >= 0x2000 && character < 0x2E80;
    return character >= FIRST_WIDE && !boxOrQuote ? 2 : 1;
  }
}
