package io.broadsheet.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of figures under headings: names on the left, figures right-aligned. */
final class Table {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row; rows may be shorter than others. */
  void row(String name, List<String> figures) {
    var row = new ArrayList<String>();
    row.add(name);
    row.addAll(figures);
    rows.add(row);
  }

  /** The table as it is printed, with a line end after each row. */
  @Override
  public String toString() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    var widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
  }

  private static String line(List<String> row, int[] widths) {
    var line = new StringBuilder(row.getFirst());
    for (int i = 1; i < row.size(); i++) {
      int end = line.length() + GAP.length();
      line.append(" ".repeat(Math.max(0, position(widths, i) + widths[i] - end - row.get(i).length() + GAP.length())));
      line.append(row.get(i));
    }
    return line.append('\n').toString();
  }

  private static int position(int[] widths, int column) {
    int position = 0;
    for (int i = 0; i < column; i++) {
      position += widths[i] + GAP.length();
    }
    return position;
  }
}
