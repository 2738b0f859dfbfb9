package io.broadsheet.text.scan;

/** A text with its characters folded; every place in it is the same place in the text itself. */
public final class FoldedText {

  /** What stands outside of the text; no folded word holds it. */
  public static final char NOTHING = '\0';

  private static final int SPACES_INSIDE_AN_EXPRESSION = 2;

  private final String original;
  private final char[] folded;

  FoldedText(String original, char[] folded) {
    this.original = original;
    this.folded = folded;
  }

  /** The number of UTF-16 code units. */
  public int length() {
    return folded.length;
  }

  /** The folded character at a place, or {@link #NOTHING} outside of the text. */
  public char at(int place) {
    return place >= 0 && place < folded.length ? folded[place] : NOTHING;
  }

  /** Whether a folded word stands at a place. */
  public boolean startsWith(String word, int place) {
    if (place < 0 || place + word.length() > folded.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (folded[place + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a folded word ends right before a place. */
  public boolean endsWith(String word, int place) {
    return startsWith(word, place - word.length());
  }

  /** The place after the few spaces that typesetting leaves between a number and its unit. */
  public int skipSpaces(int place) {
    int next = place;
    while (next - place < SPACES_INSIDE_AN_EXPRESSION && isSpace(at(next))) {
      next++;
    }
    return isSpace(at(next)) ? place : next;
  }

  /** The text as given, between two places. */
  public String original(int start, int end) {
    return original.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\u3000' || c == '\u00A0' || c == '\t';
  }
}
