package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.Numeral;
import io.broadsheet.text.scan.NumeralReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Reads shares of a whole: 百分之四点七, 三分之一, 千分之六. */
final class Shares {

  private static final String OF = "分之";
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_DIGITS = 6;

  private Shares() {}

  /**
   * A share.
   *
   * @param end the place after it
   * @param value how many of the unit
   * @param unit percent or permille
   */
  record Share(int end, BigDecimal value, Unit unit) {}

  static Optional<Share> at(FoldedText text, int place) {
    Optional<Numeral> whole =
        NumeralReader.at(text, place)
            .filter(number -> number.value().signum() > 0)
            .filter(number -> text.startsWith(OF, number.end()));
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal parts = whole.get().value();
    return NumeralReader.at(text, whole.get().end() + OF.length())
        .map(number -> share(text, parts, number));
  }

  private static Share share(FoldedText text, BigDecimal parts, Numeral number) {
    int end = number.end();
    BigDecimal value = number.value();
    int digits = 0;
    while (text.at(end) == '点'
        && digits < MOST_DIGITS
        && NumeralReader.isChineseDigit(text.at(end + 1 + digits))) {
      digits++;
    }
    for (int i = 1; i <= digits; i++) {
      value = value.add(BigDecimal.valueOf(digit(text.at(end + i))).movePointLeft(i));
    }
    end += digits > 0 ? digits + 1 : 0;
    if (parts.compareTo(THOUSAND) == 0) {
      return new Share(end, value, Unit.PERMILLE);
    }
    return new Share(
        end, value.multiply(HUNDRED).divide(parts, MathContext.DECIMAL64), Unit.PERCENT);
  }

  private static int digit(char c) {
    return c == '两' ? 2 : "零一二三四五六七八九".indexOf(c);
  }
}
