package io.broadsheet.text.quantity;

import java.math.BigDecimal;

/**
 * A unit as texts write it.
 *
 * @param name the unit to give
 * @param factor how much of it one of these is
 * @param noun what is counted, if the word itself says so (人)
 */
record Unit(String name, BigDecimal factor, String noun) {

  static final Unit MONTH = new Unit("month", BigDecimal.ONE, "");
  static final Unit PERCENT = new Unit("percent", BigDecimal.ONE, "");

  boolean isCount() {
    return name.equals("count");
  }

  /** Currencies have the three capitals of ISO 4217. */
  boolean isMoney() {
    return name.length() == 3 && name.chars().allMatch(Character::isUpperCase);
  }

  boolean isTime() {
    return isLongTime() || name.equals("hour") || name.equals("minute") || name.equals("month");
  }

  /** With 一 before them these mostly say any one: 一年, 一天. */
  boolean isLongTime() {
    return name.equals("year") || name.equals("week") || name.equals("day");
  }
}
