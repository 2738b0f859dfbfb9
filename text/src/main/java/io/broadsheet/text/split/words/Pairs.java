package io.broadsheet.text.split.words;

import io.broadsheet.text.TextRange;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The pairs of neighbouring characters of a passage: the usual stand-in for words where none are
 * marked. Punctuation and white space are passed over, so that a line end parts no word.
 */
public final class Pairs {

  private Pairs() {}

  /** Gives each pair of the passage to {@code consumer}, in order. */
  public static void forEach(String text, List<TextRange> ranges, IntConsumer consumer) {
    char before = 0;
    for (TextRange range : ranges) {
      for (int i = range.start(); i < range.end(); i++) {
        char c = fold(text.charAt(i));
        if (c == 0) {
          before = Character.isWhitespace(text.charAt(i)) ? before : 0;
        } else {
          if (before != 0) {
            consumer.accept((before << 16) | c);
          }
          before = c;
        }
      }
    }
  }

  /** How many pairs the passage has. */
  public static int count(String text, List<TextRange> ranges) {
    int[] count = new int[1];
    forEach(text, ranges, pair -> count[0]++);
    return count[0];
  }

  /** A letter or digit in its half-width form; 0 for anything else. */
  public static char fold(char c) {
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return c;
    }
    char half = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
    return Character.isLetterOrDigit(half) || Character.isSurrogate(half)
        ? Character.toLowerCase(half)
        : 0;
  }
}
