package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.Numeral;
import java.math.BigDecimal;

/**
 * A number of a quantity, with what belongs to it before its unit.
 *
 * @param start where its digits begin
 * @param end the place after it
 * @param value its value; of a range its first end
 * @param style how it is written
 * @param digits how many characters the first number has
 * @param bound what 余, 多, 几, a range or open digits say of it
 */
record Amount(int start, int end, BigDecimal value, Numeral.Style style, int digits, Bound bound) {

  boolean isArabic() {
    return style == Numeral.Style.ARABIC;
  }

  /** 一 to 十, which name and order as often as they count. */
  boolean isSmallChinese() {
    return style == Numeral.Style.POSITIONAL && digits == 1 && bound == Bound.EXACT;
  }

  boolean isOne() {
    return isSmallChinese() && value.compareTo(BigDecimal.ONE) == 0;
  }
}
