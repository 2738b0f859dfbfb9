package io.broadsheet.text.time.value;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * What is known of an article's day outside of its text.
 *
 * @param metadata the day by flags, sidecar or file name
 * @param masthead the day that the page's masthead prints
 * @param pageYear the year by the evidence of the whole page
 */
public record KnownDates(
    Optional<LocalDate> metadata, Optional<LocalDate> masthead, Optional<Integer> pageYear) {

  /** The year of a page that names these as possible years of its own: the latest. */
  public static Optional<Integer> yearOf(Collection<Integer> years) {
    return years.stream().max(Integer::compare);
  }

  /** What the article's text should be read against: the best of what is known. */
  public TimeContext context() {
    return metadata
        .map(day -> TimeContext.of(day, Basis.METADATA))
        .or(() -> masthead.map(day -> TimeContext.of(day, Basis.MASTHEAD)))
        .or(() -> pageYear.map(year -> TimeContext.ofYear(year, Basis.PAGE)))
        .orElseGet(TimeContext::unknown);
  }
}
