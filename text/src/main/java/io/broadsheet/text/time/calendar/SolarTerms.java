package io.broadsheet.text.time.calendar;

import java.time.LocalDate;

/**
 * The days of the 24 solar terms, by the sun's apparent longitude. The longitude is Meeus's of low
 * accuracy (Astronomical Algorithms, 2nd edition, chapter 25): good to 0.01 degrees, a quarter of
 * an hour of time.
 */
public final class SolarTerms {

  private static final double J2000 = 2451545.0;
  private static final double DAYS_OF_CENTURY = 36525.0;
  private static final double DAYS_OF_YEAR = 365.2422;
  private static final double FULL_CIRCLE = 360.0;

  /** Longitude 0 is reached about the 79th day of the year. */
  private static final double DAY_OF_EQUINOX = 79.0;

  private static final double HOURS_OF_CHINA = 8.0 / 24;
  private static final double JULIAN_DAY_OF_EPOCH = 2440587.5;

  private SolarTerms() {}

  /** The civil day in China on which the sun reaches a longitude in degrees. */
  public static LocalDate day(int year, int longitude) {
    LocalDate guess =
        LocalDate.of(year, 1, 1)
            .plusDays(
                Math.round(
                    (DAY_OF_EQUINOX + longitude / FULL_CIRCLE * DAYS_OF_YEAR) % DAYS_OF_YEAR));
    double julianDay = guess.toEpochDay() + JULIAN_DAY_OF_EPOCH;
    for (int i = 0; i < 5; i++) {
      double off = Math.IEEEremainder(longitude - sunLongitude(julianDay), FULL_CIRCLE);
      julianDay += off / FULL_CIRCLE * DAYS_OF_YEAR;
    }
    return LocalDate.ofEpochDay(
        (long) Math.floor(julianDay + HOURS_OF_CHINA - JULIAN_DAY_OF_EPOCH));
  }

  private static double sunLongitude(double julianDay) {
    double t = (julianDay - J2000) / DAYS_OF_CENTURY;
    double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
    double anomaly = Math.toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
    double centre =
        (1.914602 - 0.004817 * t) * Math.sin(anomaly)
            + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
            + 0.000289 * Math.sin(3 * anomaly);
    double node = Math.toRadians(125.04 - 1934.136 * t);
    return mean + centre - 0.00569 - 0.00478 * Math.sin(node);
  }
}
