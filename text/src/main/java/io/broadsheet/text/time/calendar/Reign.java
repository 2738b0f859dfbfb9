package io.broadsheet.text.time.calendar;

/**
 * The years that an era name counts.
 *
 * @param first the civil year in which its first year mostly lies
 * @param length how many years it has, the last one counted whole
 */
public record Reign(int first, int length) {}
