package io.broadsheet.text.time;

import java.util.Optional;

/**
 * A reading found in a text.
 *
 * @param start where it begins
 * @param end the place after it
 * @param reading what it says
 * @param time the time of day that it gives
 */
record Match(int start, int end, Reading reading, Optional<String> time) {

  static Match of(int start, int end, Reading reading) {
    return new Match(start, end, reading, Optional.empty());
  }

  Match at(int newEnd, String newTime) {
    return new Match(start, newEnd, reading, Optional.of(newTime));
  }

  Match to(int newEnd, Reading newReading) {
    return new Match(start, newEnd, newReading, time);
  }
}
