package io.broadsheet.text.scan;

import java.util.List;

/**
 * Makes the spellings of one character equal: full width becomes ASCII, and the traditional forms
 * of the words that dates and quantities are made of become simplified ones. Each character becomes
 * exactly one character, so that places in the folded text are places in the text.
 */
final class Folding {

  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';

  /** These divide clauses; their ASCII forms also stand inside of numbers. */
  private static final String PUNCTUATION = "，；！？";

  private static final Folding INSTANCE = new Folding(DataFile.of(Folding.class, "folding.tsv"));

  private final char[] table = new char[Character.MAX_VALUE + 1];

  private Folding(DataFile pairs) {
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    for (char c = FULL_WIDTH_FIRST; c <= FULL_WIDTH_LAST; c++) {
      table[c] = PUNCTUATION.indexOf(c) >= 0 ? c : (char) (c - FULL_WIDTH_SHIFT);
    }
    for (List<String> row : pairs.rows()) {
      char to = row.get(0).charAt(0);
      row.get(1).chars().forEach(from -> table[from] = to);
    }
  }

  static char[] fold(CharSequence text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = INSTANCE.table[text.charAt(i)];
    }
    return folded;
  }

  static String foldWord(String word) {
    return new String(fold(word));
  }
}
