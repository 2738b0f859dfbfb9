package io.broadsheet.text.split.mark;

/**
 * A part of a text that is not copied.
 *
 * @param text the text
 * @param start the first character of the part
 * @param end after its last character
 */
public record Slice(String text, int start, int end) implements CharSequence {

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
