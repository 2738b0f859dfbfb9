package io.broadsheet.text;

/**
 * A half-open range of a text in UTF-16 code units.
 *
 * @param start the first code unit, not negative
 * @param end the code unit after the last one, larger than {@code start}
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {

  public TextRange {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a range: [" + start + ", " + end + ")");
    }
  }

  /** The length in code units, at least 1. */
  public int length() {
    return end - start;
  }

  /** The part of {@code text} that the range covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(TextRange other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
