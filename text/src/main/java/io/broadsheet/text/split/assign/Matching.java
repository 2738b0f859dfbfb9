package io.broadsheet.text.split.assign;

import java.util.Arrays;

/**
 * The best assignment of columns to rows: the Hungarian method with shortest augmenting paths
 * (Jonker and Volgenant 1987), in O(rows² · columns).
 */
public final class Matching {

  private Matching() {}

  /**
   * The column of each row, so that the sum of the gains is largest.
   *
   * @param gain gain[row][column]; at least as many columns as rows
   */
  public static int[] best(double[][] gain) {
    int rows = gain.length;
    int columns = rows == 0 ? 0 : gain[0].length;
    double[] rowPotential = new double[rows + 1];
    double[] columnPotential = new double[columns + 1];
    int[] rowOf = new int[columns + 1];
    int[] way = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      augment(gain, row, rowPotential, columnPotential, rowOf, way);
    }
    int[] columnOf = new int[rows];
    for (int column = 1; column <= columns; column++) {
      if (rowOf[column] > 0) {
        columnOf[rowOf[column] - 1] = column - 1;
      }
    }
    return columnOf;
  }

  private static void augment(
      double[][] gain, int row, double[] u, double[] v, int[] rowOf, int[] way) {
    int columns = v.length - 1;
    double[] slack = new double[columns + 1];
    boolean[] used = new boolean[columns + 1];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    rowOf[0] = row;
    int at = 0;
    do {
      used[at] = true;
      int current = rowOf[at];
      int next = 0;
      double delta = Double.POSITIVE_INFINITY;
      for (int j = 1; j <= columns; j++) {
        if (!used[j]) {
          double reduced = -gain[current - 1][j - 1] - u[current] - v[j];
          if (reduced < slack[j]) {
            slack[j] = reduced;
            way[j] = at;
          }
          if (slack[j] < delta) {
            delta = slack[j];
            next = j;
          }
        }
      }
      for (int j = 0; j <= columns; j++) {
        if (used[j]) {
          u[rowOf[j]] += delta;
          v[j] -= delta;
        } else {
          slack[j] -= delta;
        }
      }
      at = next;
    } while (rowOf[at] != 0);
    for (; at != 0; at = way[at]) {
      rowOf[at] = rowOf[way[at]];
    }
  }
}
