package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The labels of characters: outside of every name, or the beginning, inside or end of a name of one
 * type, or all of it (Ramshaw and Marcus 1995, with ends told apart).
 */
public final class NameLabels {
  static final int OUTSIDE = 0;
  static final int BEGIN = 0;
  static final int INSIDE = 1;
  static final int END = 2;
  static final int SINGLE = 3;

  /** What is longer is no name, whatever its characters look like. */
  private static final int LONGEST = 40;

  private static final int PARTS = 4;
  private static final List<NamedEntityType> TYPES =
      List.of(NamedEntityType.PERSON, NamedEntityType.PLACE, NamedEntityType.ORGANIZATION);

  /** The names of the labels; their places in this list are their numbers. */
  public static final List<String> ALL = all();

  private NameLabels() {}

  private static List<String> all() {
    List<String> labels = new ArrayList<>(List.of("O"));
    for (NamedEntityType type : TYPES) {
      for (String part : List.of("B", "I", "E", "S")) {
        labels.add(part + "-" + type);
      }
    }
    return List.copyOf(labels);
  }

  /** The label of the character at {@code at} in a name of {@code length} characters. */
  static int of(NamedEntityType type, int at, int length) {
    int part = length == 1 ? SINGLE : at == 0 ? BEGIN : at == length - 1 ? END : INSIDE;
    return 1 + TYPES.indexOf(type) * PARTS + part;
  }

  static boolean isNamed(NamedEntityType type) {
    return TYPES.contains(type);
  }

  static NamedEntityType type(int label) {
    return TYPES.get((label - 1) / PARTS);
  }

  static int part(int label) {
    return (label - 1) % PARTS;
  }

  /** Whether a name that has begun goes on, and none goes on that has not. */
  static boolean follow(String left, String right) {
    boolean open = left.startsWith("B-") || left.startsWith("I-");
    boolean goesOn = right.startsWith("I-") || right.startsWith("E-");
    return open == goesOn && (!open || left.substring(2).equals(right.substring(2)));
  }

  /**
   * The labels of a text.
   *
   * @param length of the text
   * @param names its names; none overlaps another
   */
  public static int[] of(int length, List<NameSpan> names) {
    int[] labels = new int[length];
    Arrays.fill(labels, OUTSIDE);
    for (NameSpan name : names) {
      for (int at = name.start(); at < name.end(); at++) {
        labels[at] = of(name.type(), at - name.start(), name.end() - name.start());
      }
    }
    return labels;
  }

  /** Whether labels tell of this name. */
  static boolean hold(int[] labels, NameSpan name, int offset) {
    int length = name.end() - name.start();
    for (int at = 0; at < length; at++) {
      if (labels[name.start() - offset + at] != of(name.type(), at, length)) {
        return false;
      }
    }
    return true;
  }

  /** The names that labels tell of; what does not end in time is none. */
  static List<NameSpan> names(int[] labels, int offset) {
    List<NameSpan> names = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < labels.length; at++) {
      if (labels[at] != OUTSIDE) {
        int part = part(labels[at]);
        start = part == BEGIN || part == SINGLE ? at : start;
        if ((part == END || part == SINGLE) && at - start < LONGEST) {
          names.add(new NameSpan(offset + start, offset + at + 1, type(labels[at])));
        }
      }
    }
    return names;
  }
}
