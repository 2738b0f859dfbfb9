package io.broadsheet.text.scan;

/** The Chinese digits and the names of the decimal places. */
final class ChinesePlaces {

  private static final String DIGITS = "零一二三四五六七八九";

  private ChinesePlaces() {}

  /** The value of a digit, or -1. */
  static int digit(char c) {
    return c == '两' ? 2 : DIGITS.indexOf(c);
  }

  /** The value of a digit in a year or another row of digits, where 0 and O stand for 零; or -1. */
  static int rowDigit(char c) {
    return c == '0' || c == 'O' ? 0 : digit(c);
  }

  /** How many tens one character stands for: 廿 is twenty, 卅 thirty; or 0. */
  static int tens(char c) {
    return c == '廿' ? 2 : c == '卅' ? 3 : 0;
  }

  /** The power of ten that a place name stands for, or 0. */
  static int power(char c) {
    return switch (c) {
      case '十' -> 1;
      case '百' -> 2;
      case '千' -> 3;
      case '万' -> 4;
      case '亿' -> 8;
      default -> 0;
    };
  }
}
