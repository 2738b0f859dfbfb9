package io.broadsheet.ingest.metadata;

import java.util.Optional;

/** Numbers from 一 to 九十九, as pages are numbered in words. */
final class ChineseNumber {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final char TEN = '十';

  private ChineseNumber() {}

  static Optional<Integer> parse(String words) {
    int ten = words.indexOf(TEN);
    if (ten < 0) {
      return words.length() == 1 ? digit(words) : Optional.empty();
    }
    Optional<Integer> tens = ten == 0 ? Optional.of(1) : digit(words.substring(0, ten));
    String rest = words.substring(ten + 1);
    Optional<Integer> ones = rest.isEmpty() ? Optional.of(0) : digit(rest);
    return tens.flatMap(t -> ones.map(o -> t * 10 + o));
  }

  private static Optional<Integer> digit(String word) {
    int value = word.length() == 1 ? DIGITS.indexOf(word) : -1;
    return value > 0 ? Optional.of(value) : Optional.empty();
  }
}
