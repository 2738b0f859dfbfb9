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

  public static TimeMatch of(int start, int end, Reading reading) {
    return new TimeMatch(start, end, reading, Optional.empty());
  }

  public TimeMatch at(int newEnd, String newTime) {
    return new TimeMatch(start, newEnd, reading, Optional.of(newTime));
  }

  public TimeMatch to(int newEnd, Reading newReading) {
    return new TimeMatch(start, newEnd, newReading, time);
  }
}
