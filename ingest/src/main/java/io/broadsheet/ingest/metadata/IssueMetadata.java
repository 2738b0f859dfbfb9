package io.broadsheet.ingest.metadata;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of an issue before its text is read.
 *
 * @param newspaper its name in NFKC, as {@link IssueId#newspaper} accepts it
 * @param date the day of publication, in the years 1 to 9999
 * @param page the page as printed, without leading zeros if it has no section letter: 2, A02
 */
public record IssueMetadata(
    Optional<String> newspaper, Optional<LocalDate> date, Optional<String> page) {

  /** Nothing is known. */
  public static final IssueMetadata NONE =
      new IssueMetadata(Optional.empty(), Optional.empty(), Optional.empty());

  /** This, and what {@code fallback} knows besides. */
  public IssueMetadata or(IssueMetadata fallback) {
    return new IssueMetadata(
        newspaper.or(fallback::newspaper), date.or(fallback::date), page.or(fallback::page));
  }

  /** Whether newspaper, date and page are all known. */
  public boolean isComplete() {
    return newspaper.isPresent() && date.isPresent() && page.isPresent();
  }
}
