package io.broadsheet.text.scan;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers in Chinese characters: 二〇一八, 一百二十, 三点五亿, 十万, 七八, 千. */
final class ChineseNumerals {

  private static final int LONGEST = 24;
  private static final int MYRIAD = 4;
  private static final int NO_PLACE = Integer.MAX_VALUE;

  /** Units that no clock has: behind them 三点五 is a number, not a time of day. */
  private static final String UNITS_OF_FRACTIONS = "%倍元米公平亩吨度斤里岁级年厘克升立英美秒海℃摄点个令";

  private final FoldedText text;
  private final int start;
  private int place;
  private BigDecimal total = BigDecimal.ZERO;
  private int scale = NO_PLACE;
  private int section;
  private int digit;
  private int lastPower = NO_PLACE;

  private ChineseNumerals(FoldedText text, int start) {
    this.text = text;
    this.start = start;
    this.place = start;
  }

  static Optional<Numeral> at(FoldedText text, int start) {
    int run = start;
    while (run - start < LONGEST && isRowDigit(text, start, run)) {
      run++;
    }
    if (run - start == 2 && isEstimate(text, start)) {
      return Optional.of(estimate(text, start));
    }
    boolean zeroFirst = text.at(start) == '零';
    if (run - start >= 2 && (zeroFirst || ChinesePlaces.power(text.at(run)) == 0)) {
      return Optional.of(new Numeral(start, run, digits(text, start, run), Numeral.Style.SEQUENCE));
    }
    return new ChineseNumerals(text, start).read();
  }

  private static boolean isEstimate(FoldedText text, int start) {
    int first = ChinesePlaces.digit(text.at(start));
    int second = ChinesePlaces.digit(text.at(start + 1));
    return first > 0 && (second == first + 1 || first == 3 && second == 5);
  }

  private static Numeral estimate(FoldedText text, int start) {
    BigDecimal value = BigDecimal.valueOf(ChinesePlaces.digit(text.at(start)));
    int end = start + 2;
    while (end - start < LONGEST && ChinesePlaces.power(text.at(end)) > 0) {
      value = value.scaleByPowerOfTen(ChinesePlaces.power(text.at(end++)));
    }
    return new Numeral(start, end, value, Numeral.Style.ESTIMATE);
  }

  private static BigDecimal digits(FoldedText text, int start, int end) {
    BigDecimal value = BigDecimal.ZERO;
    for (int i = start; i < end; i++) {
      value =
          value.scaleByPowerOfTen(1).add(BigDecimal.valueOf(ChinesePlaces.rowDigit(text.at(i))));
    }
    return value;
  }

  /** 二00七 and 一九九O write their zeros as they were at hand. */
  private static boolean isRowDigit(FoldedText text, int start, int place) {
    return NumeralReader.isChineseDigit(text.at(place))
        || place > start && ChinesePlaces.rowDigit(text.at(place)) == 0;
  }

  private Optional<Numeral> read() {
    while (place - start < LONGEST && takes(text.at(place))) {
      place++;
    }
    if (place == start) {
      return Optional.empty();
    }
    BigDecimal whole = total.add(BigDecimal.valueOf(section + lastDigit()));
    Numeral.Style style = isBare() ? Numeral.Style.BARE : Numeral.Style.POSITIONAL;
    return fraction(whole).or(() -> Optional.of(new Numeral(start, place, whole, style)));
  }

  private boolean takes(char c) {
    int tens = ChinesePlaces.tens(c);
    if (tens > 0) {
      return takesTens(tens);
    }
    int next = ChinesePlaces.digit(c);
    if (next >= 0) {
      boolean free = digit == 0;
      digit = free ? next : digit;
      return free;
    }
    int power = ChinesePlaces.power(c);
    return power >= MYRIAD ? takesMyriads(power) : power > 0 && takesPlace(power);
  }

  /** 廿三, 一百廿. */
  private boolean takesTens(int tens) {
    if (digit != 0 || lastPower <= 1) {
      return false;
    }
    section += tens * 10;
    lastPower = 1;
    return true;
  }

  private boolean takesPlace(int power) {
    boolean digitUnderstood = place == start || power == 1 && text.at(place - 1) == '零';
    if (power >= lastPower || digit == 0 && !digitUnderstood) {
      return false;
    }
    section += Math.max(digit, 1) * (int) Math.pow(10, power);
    digit = 0;
    lastPower = power;
    return true;
  }

  /** 万 and 亿 multiply what stands before them: 三千万, 两万亿, 一亿三千万. */
  private boolean takesMyriads(int power) {
    BigDecimal group = BigDecimal.valueOf(place == start ? 1 : section + digit);
    total =
        power < scale && scale != NO_PLACE
            ? total.add(group.scaleByPowerOfTen(power))
            : total.add(group).scaleByPowerOfTen(power);
    scale = power;
    section = 0;
    digit = 0;
    lastPower = NO_PLACE;
    return true;
  }

  /** In 三百五 the five are fifty. */
  private int lastDigit() {
    char before = text.at(place - 2);
    boolean colloquial = place - start >= 2 && digit > 0 && (before == '百' || before == '千');
    return colloquial ? digit * (int) Math.pow(10, ChinesePlaces.power(before) - 1.0) : digit;
  }

  private boolean isBare() {
    for (int i = start; i < place; i++) {
      if (ChinesePlaces.power(text.at(i)) < 2) {
        return false;
      }
    }
    return true;
  }

  private Optional<Numeral> fraction(BigDecimal whole) {
    int end = place + 1;
    while (end - place < LONGEST && ChinesePlaces.rowDigit(text.at(end)) >= 0) {
      end++;
    }
    if (text.at(place) != '点' || end == place + 1) {
      return Optional.empty();
    }
    int power = ChinesePlaces.power(text.at(end));
    if (power < MYRIAD && UNITS_OF_FRACTIONS.indexOf(text.at(end)) < 0) {
      return Optional.empty();
    }
    BigDecimal part = digits(text, place + 1, end).movePointLeft(end - place - 1);
    BigDecimal value = whole.add(part).scaleByPowerOfTen(power >= MYRIAD ? power : 0);
    int last = power >= MYRIAD ? end + 1 : end;
    return Optional.of(new Numeral(start, last, value, Numeral.Style.POSITIONAL));
  }
}
