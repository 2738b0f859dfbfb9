package io.broadsheet.text.scan;

/** The Chinese digits and the names of the decimal places. */
final class ChinesePlaces {

  private static final String DIGITS = "零一二三四五六七八九";

  private ChinesePlaces() {}

  /** The value of a digit, or -1. */
  static int digit(char c) {
    return c == '两' ? 2 : DIGITS.indexOf(c);
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
