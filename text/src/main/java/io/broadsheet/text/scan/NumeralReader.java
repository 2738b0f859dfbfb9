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
  private static final int MYRIAD = 4;

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
    while (multipliers < 3 && isMultiplier(text, place)) {
      value = value.scaleByPowerOfTen(ChinesePlaces.power(text.at(place)));
      place++;
      multipliers++;
    }
    Numeral read = new Numeral(start, place, value, Numeral.Style.ARABIC);
    return multipliers == 0 ? read : withLowerGroup(text, read);
  }

  /** The 千 of 30千瓦 belongs to the unit. */
  private static boolean isMultiplier(FoldedText text, int place) {
    return ChinesePlaces.power(text.at(place)) > 0
        && !(text.at(place) == '千' && "瓦克米卡伏赫".indexOf(text.at(place + 1)) >= 0);
  }

  /** 2亿4000万 and 4万6000 name their myriads one after the other. */
  private static Numeral withLowerGroup(FoldedText text, Numeral upper) {
    int power = ChinesePlaces.power(text.at(upper.end() - 1));
    int from = text.at(upper.end()) == '零' ? upper.end() + 1 : upper.end();
    int end = arabicRun(text, from);
    boolean group = end > from && end - from <= MYRIAD && power >= MYRIAD;
    if (!group) {
      return upper;
    }
    Numeral lower = arabic(text, from, end);
    int lowerPower = ChinesePlaces.power(text.at(end));
    boolean fits = lowerPower < power && (power == MYRIAD || lowerPower == MYRIAD);
    if (!fits || text.at(end) == '年') {
      return upper;
    }
    BigDecimal value = upper.value().add(lower.value().scaleByPowerOfTen(lowerPower));
    return new Numeral(upper.start(), lowerPower > 0 ? end + 1 : end, value, Numeral.Style.ARABIC);
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
