package io.broadsheet.text.split.line;

import io.broadsheet.text.TextRange;

/**
 * A line of the page that is not blank.
 *
 * @param start the first character that is not white space, in the whole text
 * @param end after the last character that is not white space
 * @param indent width of the white space before it, in half-width columns
 * @param width width of the line from start to end, in half-width columns
 * @param gap how many blank lines stand before it
 * @param opensPage whether a form feed stands before it
 */
public record Line(int start, int end, int indent, int width, int gap, boolean opensPage) {

  /** Where the line stands, without the white space around it. */
  public TextRange range() {
    return new TextRange(start, end);
  }

  /** The line's length in UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** The line as printed, without the white space around it. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Whether no blank line stands before it. */
  public boolean adjacent() {
    return gap == 0;
  }
}
