package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.reading.Reading;
import java.util.Optional;

/**
 * A reading found in a text.
 *
 * @param start where it begins
 * @param end the place after it
 * @param reading what it says
 * @param time the time of day that it gives
 */
public record TimeMatch(int start, int end, Reading reading, Optional<String> time) {

  /** A match without a time of day. */
  public static TimeMatch of(int start, int end, Reading reading) {
    return new TimeMatch(start, end, reading, Optional.empty());
  }

  /** The same match with a time of day, which ends at a later place. */
  public TimeMatch at(int newEnd, String newTime) {
    return new TimeMatch(start, newEnd, reading, Optional.of(newTime));
  }

  /** A longer match from the same start, which says something else. */
  public TimeMatch to(int newEnd, Reading newReading) {
    return new TimeMatch(start, newEnd, newReading, time);
  }
}
