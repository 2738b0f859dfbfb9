package io.broadsheet.text.split.mark;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a line of a masthead says.
 *
 * @param newspaper the paper's name
 * @param date the day of publication
 * @param page the page's number
 * @param section the section's name
 */
public record MastheadLine(
    Optional<String> newspaper,
    Optional<LocalDate> date,
    Optional<String> page,
    Optional<String> section) {

  /** Whether the line is nothing but the page's number. */
  public boolean pageOnly() {
    return page.isPresent() && newspaper.isEmpty() && date.isEmpty() && section.isEmpty();
  }

  /** Whether the line is nothing but a section's name. */
  public boolean sectionOnly() {
    return section.isPresent() && newspaper.isEmpty() && date.isEmpty() && page.isEmpty();
  }
}
