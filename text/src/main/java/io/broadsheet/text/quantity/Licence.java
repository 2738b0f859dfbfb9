package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.Numeral;
import java.util.Set;

/**
 * Tells numbers that count from those that name, order or mean nothing much: 三期工程, 四五千人, 一个目标.
 *
 * @param text the text
 * @param words the words around numbers
 * @param start where the quantity begins
 */
record Licence(FoldedText text, QuantityWords words, int start) {

  /** With 一 before them they mostly say for how much something is had: 八角一斤. */
  private static final Set<String> MASSES =
      Set.of("斤", "亩", "吨", "公里", "尺", "寸", "丈", "担", "米", "里");

  /** So far before a number an enumeration tells that it counts: 辽宁、黑龙江两省. */
  private static final int ENUMERATION = 12;

  boolean holds(Amount amount, Unit unit, Bound bound) {
    if (amount.value().signum() == 0 && !amount.isArabic()) {
      return false;
    }
    return switch (amount.style()) {
      case SEQUENCE -> false;
      case BARE -> bound.isApproximate() || amount.digits() > 1 && unit.isMoney();
      case POSITIONAL, ESTIMATE ->
          !isAnyOne(amount, unit, bound) && !isName(amount, unit, bound) && !isQuotedName(unit);
      case ARABIC -> !isYear(amount, unit, bound) && !isRace(unit, amount);
    };
  }

  /** 一年 and 一天 mostly mean any one, 一个 anything. */
  private boolean isAnyOne(Amount amount, Unit unit, Bound bound) {
    if (!amount.isOne() || bound.isApproximate() && !(bound == Bound.AT_MOST && unit.isCount())) {
      return false;
    }
    if (unit.word().endsWith("岁") || unit.word().equals("分")) {
      return false;
    }
    if (MASSES.contains(unit.word())) {
      return !words.of("after-one-mass").at(text, behind(amount, unit)).isPresent();
    }
    if (unit.isLongTime()) {
      return words.of("before-one-year").before(text, start).isEmpty()
          && words.of("after-one-year").at(text, behind(amount, unit)).isEmpty();
    }
    return unit.isCount() && !words.of("before-one").before(text, start).isPresent();
  }

  private static int behind(Amount amount, Unit unit) {
    return amount.end() + unit.word().length();
  }

  /**
   * 二期, 三门峡 and 两市 are names and orders, unless what stands before says that things are counted.
   */
  private boolean isName(Amount amount, Unit unit, Bound bound) {
    boolean two = amount.value().intValue() == 2 && text.at(amount.start()) == '两';
    boolean small =
        amount.isSmallChinese()
            && !(two && unit.kind() == Unit.Kind.NAMING)
            && !bound.isApproximate();
    return small
        && unit.mostlyNames()
        && words.of("counted-before").before(text, start).isEmpty()
        && !isBehindEnumeration();
  }

  private boolean isBehindEnumeration() {
    for (int i = start - 1; i >= 0 && start - i <= ENUMERATION; i--) {
      char c = text.at(i);
      if (c == '、') {
        return true;
      }
      if (!Character.isIdeographic(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isYear(Amount amount, Unit unit, Bound bound) {
    return unit.name().equals("year")
        && unit.word().equals("年")
        && amount.style() == Numeral.Style.ARABIC
        && amount.digits() == 4
        && !bound.isApproximate();
  }

  /** 女子400米决赛 names a race. */
  private boolean isRace(Unit unit, Amount amount) {
    return unit.word().equals("米")
        && (words.of("race-after").at(text, behind(amount, unit)).isPresent()
            || words.of("race-before").before(text, start).isPresent());
  }

  /** “四个意识” and “三个代表” are names. */
  private boolean isQuotedName(Unit unit) {
    return unit.isCount() && text.at(start - 1) == '"';
  }
}
