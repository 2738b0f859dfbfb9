package io.broadsheet.text.split.line;

import io.broadsheet.text.TextRange;

/**
 * A part of a text that is not copied.
 *
 * @param text the text
 * @param start the first character of the part
 * @param end after its last character
 */
public record Slice(String text, int start, int end) implements CharSequence {

  /** Where the part stands. */
  public TextRange range() {
    return new TextRange(start, end);
  }

  /** The last character; the part must not be empty. */
  public char last() {
    return text.charAt(end - 1);
  }

  /** The place of the first {@code c} in the part, -1 if there is none. */
  public int indexOf(char c) {
    int found = text.indexOf(c, start, end);
    return found < 0 ? -1 : found - start;
  }

  @Override
  public int length() {
    return end - start;
  }

  @Override
  public char charAt(int index) {
    return text.charAt(start + index);
  }

  @Override
  public Slice subSequence(int from, int to) {
    return new Slice(text, start + from, start + to);
  }

  @Override
  public String toString() {
    return text.substring(start, end);
  }
}
