package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.TimeValue;

/**
 * What reads like a time and dates nothing: 每天, 每周一, or a clock without a day. It is passed over
 * whole, so that nothing inside of it is taken for a date.
 */
public record PassedReading() implements Reading {

  @Override
  public TimeValue resolve(Anchor anchor) {
    return TimeValue.NONE;
  }
}
