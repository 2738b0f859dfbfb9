package io.broadsheet.text.split.mark;

import java.util.Locale;
import java.util.Optional;

/** The number of a page as newspapers print it: 2, 02, A02, 第二版, 头版, Ⅱ. */
public final class PageNumber {

  /** Matches a printed number; bounded, so that it is safe on hostile text. */
  static final String PATTERN =
      "(?:[A-Za-zＡ-Ｚ]{0,2}[-－]?[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻ]|头|頭)";

  private static final String DIGITS = "零一二三四五六七八九";

  private PageNumber() {}

  /**
   * The number as digits without leading zeros, or, if a section letter stands before it, with the
   * letter as printed ({@code 2}, {@code A02}); empty if {@code printed} is no page number.
   */
  public static Optional<String> normalize(String printed) {
    String text = java.text.Normalizer.normalize(printed.strip(), java.text.Normalizer.Form.NFKC);
    if (text.equals("头") || text.equals("頭")) {
      return Optional.of("1");
    }
    if (text.matches("[IVX]{1,4}")) {
      return Optional.of(String.valueOf(roman(text)));
    }
    if (text.matches("[0-9]{1,3}")) {
      return Optional.of(String.valueOf(Integer.parseInt(text)));
    }
    if (text.matches("[A-Za-z]{1,2}-?[0-9]{1,3}")) {
      return Optional.of(text.replace("-", "").toUpperCase(Locale.ROOT));
    }
    return text.matches("[一二三四五六七八九十]{1,3}")
        ? Optional.of(String.valueOf(chinese(text)))
        : Optional.empty();
  }

  private static int chinese(String text) {
    int ten = text.indexOf('十');
    if (ten < 0) {
      int number = 0;
      for (int i = 0; i < text.length(); i++) {
        number = number * 10 + DIGITS.indexOf(text.charAt(i));
      }
      return number;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
    int ones = ten + 1 < text.length() ? DIGITS.indexOf(text.charAt(ten + 1)) : 0;
    return tens * 10 + Math.max(ones, 0);
  }

  private static int roman(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = value(text.charAt(i));
      boolean subtract = i + 1 < text.length() && value < value(text.charAt(i + 1));
      number += subtract ? -value : value;
    }
    return number;
  }

  private static int value(char c) {
    return c == 'I' ? 1 : c == 'V' ? 5 : 10;
  }
}
