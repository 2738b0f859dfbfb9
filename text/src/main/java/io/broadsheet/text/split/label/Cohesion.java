package io.broadsheet.text.split.label;

import io.broadsheet.text.split.line.Blank;
import io.broadsheet.text.split.line.Line;
import io.broadsheet.text.split.line.PageText;
import java.util.List;

/**
 * How well two lines hang together: whether the last character of the one and the first of the
 * other stand side by side elsewhere on the page (pointwise mutual information, Church and Hanks
 * 1990).
 */
final class Cohesion {

  private static final int SMALLEST_TABLE = 1 << 6;
  private static final double SMOOTHING = 0.3;
  private static final double LARGEST = 2.5;
  private static final double SMALLEST = -1.5;

  private final int mask;
  private final int[] pairs;
  private final int[] singles;
  private double total = 1;

  private Cohesion(int size) {
    mask = size - 1;
    pairs = new int[size];
    singles = new int[Math.min(size, 1 << 12)];
  }

  /** Counts the pairs of characters within the lines of a page. */
  static Cohesion of(PageText page) {
    String text = page.text();
    List<Line> lines = page.lines();
    int characters = lines.stream().mapToInt(Line::length).sum();
    int size = Math.clamp(Integer.highestOneBit(characters + 1) * 2L, SMALLEST_TABLE, 1 << 20);
    Cohesion cohesion = new Cohesion(size);
    for (Line line : lines) {
      for (int i = line.start(); i + 1 < line.end(); i++) {
        cohesion.count(text.charAt(i), text.charAt(i + 1));
      }
    }
    return cohesion;
  }

  private void count(char a, char b) {
    if (!Blank.is(a) && !Blank.is(b)) {
      pairs[pair(a, b)]++;
      singles[single(a)]++;
      total++;
    }
  }

  /** The evidence that {@code b} follows {@code a} in one word or phrase, from -1.5 to 2.5. */
  double between(char a, char b) {
    double together = pairs[pair(a, b)] + SMOOTHING;
    double apart = (singles[single(a)] + 1.0) * (singles[single(b)] + 1.0) / total;
    double information = Math.log(together / (apart + SMOOTHING));
    return Math.clamp(information, SMALLEST, LARGEST);
  }

  private int pair(char a, char b) {
    int hash = (a * 0x9E3779B1) ^ (b * 0x85EBCA6B);
    return (hash ^ (hash >>> 15)) & mask;
  }

  private int single(char a) {
    return (a ^ (a >>> 12)) & (singles.length - 1);
  }
}
