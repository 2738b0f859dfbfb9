package io.broadsheet.text.time.value;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a text's day before it is read. The dateline of the text itself is found by what
 * reads the text.
 *
 * @param day the day on which the text counts as written or published
 * @param dayBasis where that day is from; {@link Basis#NOTHING} without one
 * @param year the year, where no full day is known
 * @param yearBasis where the year is from; {@link Basis#NOTHING} without one
 */
public record TimeContext(
    Optional<LocalDate> day, Basis dayBasis, Optional<Integer> year, Basis yearBasis) {

  /** Nothing is known but the text. */
  public static TimeContext unknown() {
    return new TimeContext(Optional.empty(), Basis.NOTHING, Optional.empty(), Basis.NOTHING);
  }

  /** A day is known. */
  public static TimeContext of(LocalDate day, Basis basis) {
    return new TimeContext(Optional.of(day), basis, Optional.empty(), Basis.NOTHING);
  }

  /** Only a year is known. */
  public static TimeContext ofYear(int year, Basis basis) {
    return new TimeContext(Optional.empty(), Basis.NOTHING, Optional.of(year), basis);
  }
}
