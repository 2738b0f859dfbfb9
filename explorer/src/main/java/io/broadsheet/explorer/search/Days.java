package io.broadsheet.explorer.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Civil days, which the index holds as midnights in UTC. */
final class Days {

  private Days() {}

  /** The day in ISO 8601 of an aggregate, empty where it found none. */
  static String of(Double epochMillis) {
    return epochMillis == null || epochMillis.isInfinite() || epochMillis.isNaN()
        ? ""
        : of(epochMillis.longValue()).toString();
  }

  static LocalDate of(long epochMillis) {
    return Instant.ofEpochMilli(epochMillis).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
