package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.TimeValue;
import java.util.Optional;

/**
 * 21世纪, 上世纪.
 *
 * @param number the century if it is named, 0 if nothing is said, else how far it lies from the
 *     text's own
 * @param relative whether it counts from the text's own century
 */
public record CenturyReading(int number, boolean relative) implements Reading {

  private static final int YEARS = 100;
  private static final int DECADE = 10;

  /** Where the text's year is not known, it is one of this century: papers as text are no older. */
  private static final int PRESENT = 20;

  /** From this decade on those that stand without a century are of the last one: 80年代. */
  private static final int OLD_DECADE = 30;

  @Override
  public TimeValue resolve(Anchor anchor) {
    int hundreds = hundreds(anchor);
    return FixedReading.years(
            hundreds * YEARS,
            hundreds * YEARS + YEARS - 1,
            Optional.of("%02dXX".formatted(hundreds)))
        .value();
  }

  private int hundreds(Anchor anchor) {
    int present = anchor.year().map(year -> year / YEARS).orElse(PRESENT);
    return relative ? present + number : number - 1;
  }

  /**
   * 80年代.
   *
   * @param century the century it is of
   * @param tens the first year of the decade in its century
   */
  public record DecadeReading(CenturyReading century, int tens) implements Reading {

    @Override
    public TimeValue resolve(Anchor anchor) {
      boolean unsaid = !century.relative() && century.number() == 0;
      int hundreds = unsaid ? unsaidHundreds(anchor) : century.hundreds(anchor);
      int first = hundreds * YEARS + tens;
      return FixedReading.years(
              first, first + DECADE - 1, Optional.of("%03dX".formatted(first / DECADE)))
          .value();
    }

    private int unsaidHundreds(Anchor anchor) {
      boolean ofOldText = anchor.year().filter(y -> y < PRESENT * YEARS).isPresent();
      return tens < OLD_DECADE && !ofOldText ? PRESENT : PRESENT - 1;
    }
  }
}
