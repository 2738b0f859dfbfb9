package io.broadsheet.text.quantity;

import java.math.BigDecimal;

/**
 * A unit as texts write it.
 *
 * @param word the word itself
 * @param name the unit to give
 * @param factor how much of it one of these is
 * @param kind what sort of word it is
 */
record Unit(String word, String name, BigDecimal factor, Kind kind) {

  /** What sort of word stands for a unit. */
  enum Kind {
    /** It measures: 米. */
    MEASURE,
    /** It counts what follows: 个. */
    COUNTER,
    /** It counts what follows, but behind a small number it names and orders as often: 三期, 二组. */
    NAMING,
    /** It is what is counted: 人. */
    THING,
    /** It is what is counted, and behind a small number part of a name: 两市. */
    NAMING_THING
  }

  static final Unit PERCENT = measure("percent");
  static final Unit PERMILLE = measure("permille");
  static final Unit MINUTE = measure("minute");
  static final Unit MONTH = measure("month");

  private static Unit measure(String name) {
    return new Unit("", name, BigDecimal.ONE, Kind.MEASURE);
  }

  /** The same word for another unit. */
  Unit as(String otherName, BigDecimal otherFactor) {
    return new Unit(word, otherName, otherFactor, kind);
  }

  boolean isCount() {
    return name.equals("count");
  }

  boolean isThing() {
    return kind == Kind.THING || kind == Kind.NAMING_THING;
  }

  boolean mostlyNames() {
    return kind == Kind.NAMING || kind == Kind.NAMING_THING;
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
