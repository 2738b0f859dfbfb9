package io.broadsheet.text.scan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads the longest number that begins at a place: Arabic or Chinese, whole or with a fraction,
 * with Chinese multipliers. Looks at a bounded number of characters.
 */
public final class NumeralReader {

  /** Longer runs of digits are serial numbers, and are no numbers to anybody. */
  private static final int LONGEST = 24;

  private static final int GROUP = 3;

  private NumeralReader() {}

  /** The number at a place, if one begins there. */
  public static Optional<Numeral> at(FoldedText text, int start) {
    char c = text.at(start);
    if (isArabic(c)) {
      return Optional.of(arabic(text, start));
    }
    return isChineseDigit(c) || ChinesePlaces.power(c) > 0 || ChinesePlaces.tens(c) > 0
        ? ChineseNumerals.at(text, start)
        : Optional.empty();
  }

  /** A number in Arabic digits without multiplier: the form of years, months and days. */
  public static Optional<Numeral> digits(FoldedText text, int start) {
    int end = arabicRun(text, start);
    return end == start || end - start > LONGEST
        ? Optional.empty()
        : Optional.of(arabic(text, start, end));
  }

  /** Whether a folded character is one of 0 to 9. */
  public static boolean isArabic(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a folded character is a Chinese digit. */
  public static boolean isChineseDigit(char c) {
    return ChinesePlaces.digit(c) >= 0;
  }

  private static Numeral arabic(FoldedText text, int start) {
    int end = fraction(text, groups(text, start, arabicRun(text, start)));
    if (end - start > LONGEST) {
      return new Numeral(start, end, BigDecimal.ZERO, Numeral.Style.ARABIC);
    }
    Numeral plain = arabic(text, start, end);
    BigDecimal value = plain.value();
    int place = end;
    int multipliers = 0;
    while (multipliers < 3 && ChinesePlaces.power(text.at(place)) > 0) {
      value = value.scaleByPowerOfTen(ChinesePlaces.power(text.at(place)));
      place++;
      multipliers++;
    }
    return new Numeral(start, place, value, Numeral.Style.ARABIC);
  }

  private static Numeral arabic(FoldedText text, int start, int end) {
    StringBuilder digits = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (text.at(i) != ',') {
        digits.append(text.at(i));
      }
    }
    return new Numeral(start, end, new BigDecimal(digits.toString()), Numeral.Style.ARABIC);
  }

  private static int arabicRun(FoldedText text, int start) {
    int end = start;
    while (isArabic(text.at(end))) {
      end++;
    }
    return end;
  }

  private static int groups(FoldedText text, int start, int end) {
    if (end - start > GROUP) {
      return end;
    }
    int next = end;
    while (text.at(next) == ',' && arabicRun(text, next + 1) == next + 1 + GROUP) {
      next += 1 + GROUP;
    }
    return next;
  }

  private static int fraction(FoldedText text, int end) {
    return text.at(end) == '.' && isArabic(text.at(end + 1)) ? arabicRun(text, end + 1) : end;
  }
}
