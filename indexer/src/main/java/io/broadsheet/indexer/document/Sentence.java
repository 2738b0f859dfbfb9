package io.broadsheet.indexer.document;

/**
 * The sentence around a range of a text: from the last sentence end before it to the first one
 * after it. Sentences end with 。！？；, their closing quotes included, and with a line. Long sentences
 * are cut near the range, so that the work for each range has a bound.
 */
final class Sentence {

  /** How many code units of a sentence are kept on either side of the range. */
  static final int LONGEST_SIDE = 150;

  /** How many code units of the range itself are kept. */
  static final int LONGEST_RANGE = 700;

  private static final String ENDS = "。！？；!?;";
  private static final String CLOSING = "”’」』）》";
  private static final char LINE = '\n';

  private Sentence() {}

  /**
   * The sentence around {@code [start, end)}, without white space around it. Ranges that reach
   * beyond the text are taken as far as it goes.
   */
  static String around(String text, int start, int end) {
    int from = Math.clamp(start, 0, text.length());
    int to = Math.clamp(end, from, Math.min(text.length(), from + LONGEST_RANGE));
    int first = whole(text, begin(text, from));
    int last = whole(text, finish(text, to));
    return text.substring(Math.min(first, last), last).strip();
  }

  private static int begin(String text, int from) {
    int earliest = Math.max(0, from - LONGEST_SIDE);
    int at = from;
    while (at > earliest && !isEnd(text.charAt(at - 1))) {
      at--;
    }
    boolean cut = at == 0 || !isEnd(text.charAt(at - 1));
    while (!cut && at < from && isClosing(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int finish(String text, int to) {
    int latest = Math.min(text.length(), to + LONGEST_SIDE);
    int at = to;
    while (at < latest && !isEnd(text.charAt(at))) {
      at++;
    }
    if (at == latest || text.charAt(at) == LINE) {
      return at;
    }
    at++;
    while (at < latest && isClosing(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isEnd(char unit) {
    return unit == LINE || ENDS.indexOf(unit) >= 0;
  }

  private static boolean isClosing(char unit) {
    return CLOSING.indexOf(unit) >= 0;
  }

  /** Never between the two halves of one character. */
  private static int whole(String text, int at) {
    boolean inside =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return inside ? at - 1 : at;
  }
}
