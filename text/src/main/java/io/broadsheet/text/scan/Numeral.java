package io.broadsheet.text.scan;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * A number as a text writes it.
 *
 * @param start where it begins
 * @param end the place after it
 * @param value its value
 * @param style how it is written
 */
public record Numeral(int start, int end, BigDecimal value, Style style) {

  /** How a number is written. */
  public enum Style {
    /** 2018, 3.5, 1,787, also with a Chinese multiplier (3.5万). */
    ARABIC,
    /** Digit by digit: 二〇一八. */
    SEQUENCE,
    /** With its places named: 一百二十. */
    POSITIONAL,
    /** Two neighbouring digits that leave the number open: 七八, 三五, 二三十; the smaller counts. */
    ESTIMATE,
    /** A place name alone: 百, 千, 万. */
    BARE
  }

  /** The number of characters. */
  public int length() {
    return end - start;
  }

  /** The value, if it is a whole number that an int holds. */
  public OptionalInt whole() {
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      return OptionalInt.empty();
    }
    int whole = value.intValue();
    return value.compareTo(BigDecimal.valueOf(whole)) == 0
        ? OptionalInt.of(whole)
        : OptionalInt.empty();
  }
}
