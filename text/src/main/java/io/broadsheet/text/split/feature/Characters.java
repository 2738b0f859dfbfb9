package io.broadsheet.text.split.feature;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.split.line.Blank;

/**
 * Characters as the features see them: full width as ASCII, traditional forms as simplified ones,
 * each character one character; and their classes.
 */
final class Characters {

  static final char HAN = 'h';
  static final char DIGIT = '9';
  static final char LETTER = 'a';
  static final char SPACE = '_';

  private static final char[] FOLDED = table();
  private static final char[] CLASSES = classes();

  private Characters() {}

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : (char) c;
    }
    DataFiles.standard()
        .file("split/simplified.txt")
        .lines()
        .flatMap(line -> java.util.stream.Stream.of(line.split(" ")))
        .forEach(pair -> table[pair.charAt(0)] = pair.charAt(1));
    return table;
  }

  private static char[] classes() {
    char[] classes = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < classes.length; c++) {
      char folded = FOLDED[c];
      classes[c] =
          folded >= 0x3400 && folded <= 0x9FFF || folded == '〇'
              ? HAN
              : Character.isDigit(folded)
                  ? DIGIT
                  : Blank.is(folded)
                      ? SPACE
                      : folded < 0x80 && Character.isLetter(folded) ? LETTER : folded;
    }
    return classes;
  }

  static char fold(char c) {
    return FOLDED[c];
  }

  /** Han, digit, letter and space as one sign each; any other character as it is folded. */
  static char classOf(char c) {
    return CLASSES[c];
  }

  static boolean isHan(char c) {
    return CLASSES[c] == HAN;
  }
}
