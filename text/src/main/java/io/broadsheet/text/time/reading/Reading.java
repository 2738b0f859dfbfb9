package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.TimeValue;

/** What an expression says, before it is known against what. */
public interface Reading {

  /** What it comes to where an anchor is known. */
  TimeValue resolve(Anchor anchor);

  /** Whether it is a time at all where the anchor is known; most are wherever they stand. */
  default boolean holds(Anchor anchor) {
    return true;
  }

  /** Whether it names a day, so that a time of day may follow. */
  default boolean isDay() {
    return false;
  }

  /** Whether it may open or close a span. */
  default boolean spans() {
    return false;
  }
}
