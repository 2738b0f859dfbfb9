package io.broadsheet.text.scan;

import io.broadsheet.text.data.DataFiles;
import java.util.List;

/**
 * Writes traditional script in simplified characters, one for one, so that places in the result are
 * places in the text. Full-width letters and digits become ASCII, and the quotation marks and dots
 * of the one script those of the other.
 */
public final class TraditionalScript {

  private static final String MARKS = "「“」”『“』”‧·•·・·(（)）﹑、";

  private final char[] table = new char[Character.MAX_VALUE + 1];

  private TraditionalScript() {
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    fold('０', '９', '0');
    fold('Ａ', 'Ｚ', 'A');
    fold('ａ', 'ｚ', 'a');
    for (int i = 0; i < MARKS.length(); i += 2) {
      table[MARKS.charAt(i)] = MARKS.charAt(i + 1);
    }
  }

  /** With the characters of the data files. */
  public static TraditionalScript load(DataFiles files) {
    var script = new TraditionalScript();
    for (List<String> row : files.file("scan/traditional.tsv").rows()) {
      char to = row.get(0).charAt(0);
      row.get(1).chars().forEach(from -> script.table[from] = to);
    }
    return script;
  }

  private void fold(char first, char last, char to) {
    for (char c = first; c <= last; c++) {
      table[c] = (char) (c - first + to);
    }
  }

  /** The text in simplified characters; the same text if it has no others. */
  public String simplified(String text) {
    int same = 0;
    while (same < text.length() && table[text.charAt(same)] == text.charAt(same)) {
      same++;
    }
    if (same == text.length()) {
      return text;
    }
    char[] simplified = text.toCharArray();
    for (int i = same; i < simplified.length; i++) {
      simplified[i] = table[simplified[i]];
    }
    return new String(simplified);
  }
}
