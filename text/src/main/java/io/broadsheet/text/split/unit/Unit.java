package io.broadsheet.text.split.unit;

import io.broadsheet.text.TextRange;

/**
 * A stretch of a line that may be a part of its own: the line without its signs of markup, or what
 * lies between two places at which lines that hold several parts are cut.
 *
 * @param start its first character, in the whole text
 * @param end after its last character
 * @param line the number of its line
 * @param index its place among the units of its line, from 0
 * @param count how many units its line has
 * @param space the white space before it in its line, in code units
 */
public record Unit(int start, int end, int line, int index, int count, int space) {

  /** Where it stands. */
  public TextRange range() {
    return new TextRange(start, end);
  }

  /** Its length in UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether its line holds nothing else. */
  public boolean alone() {
    return count == 1;
  }

  /** Whether it is the first of its line. */
  public boolean first() {
    return index == 0;
  }

  /** Whether it is the last of its line. */
  public boolean last() {
    return index == count - 1;
  }
}
