package io.broadsheet.lab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of figures: names on the left, figures right-aligned in their columns. */
final class AlignedTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row with as many figures as all others have. */
  void row(String name, List<String> figures) {
    var row = new ArrayList<String>();
    row.add(name);
    row.addAll(figures);
    rows.add(row);
  }

  /** The table as it is printed, with a line end after each row. */
  @Override
  public String toString() {
    return rows.stream().map(this::line).collect(Collectors.joining());
  }

  private String line(List<String> row) {
    var line = new StringBuilder(row.getFirst());
    line.append(" ".repeat(width(0) - row.getFirst().length()));
    for (int column = 1; column < row.size(); column++) {
      String figure = row.get(column);
      line.append(GAP).append(" ".repeat(width(column) - figure.length())).append(figure);
    }
    return line.append('\n').toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
