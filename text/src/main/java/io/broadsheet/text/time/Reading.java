package io.broadsheet.text.time;

/** What an expression says, before it is known against what. */
interface Reading {

  /** What it comes to where an anchor is known. */
  Value resolve(Anchor anchor);

  /** Whether it names a day, so that a time of day may follow. */
  default boolean isDay() {
    return false;
  }

  /** Whether it may open or close a span. */
  default boolean spans() {
    return false;
  }
}
