package io.broadsheet.text.scan;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import java.util.List;

/**
 * Makes the spellings of one character equal: full width becomes ASCII, and the traditional forms
 * of the words that dates and quantities are made of become simplified ones. Each character becomes
 * exactly one character, so that places in the folded text are places in the text.
 */
public final class Folding {

  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_SHIFT = FULL_WIDTH_FIRST - '!';

  /** These divide clauses; their ASCII forms also stand inside of numbers. */
  private static final String PUNCTUATION = "，；！？";

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

  /** The folding that the table of characters asks for. */
  public static Folding load(DataFiles files) {
    return new Folding(files.file("scan/folding.tsv"));
  }

  /** Folds a text. */
  public FoldedText fold(String text) {
    return new FoldedText(text, folded(text));
  }

  /** Folds a word of a table. */
  public String foldWord(String word) {
    return new String(folded(word));
  }

  private char[] folded(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = table[text.charAt(i)];
    }
    return folded;
  }
}
