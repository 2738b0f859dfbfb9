package io.broadsheet.text.time.value;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A year that a text names.
 *
 * @param start where the expression begins that names it, in UTF-16 code units
 * @param end the place after it
 * @param year the year
 * @param date the full date, if one is named
 * @param standing what the words around it say of its relation to the text's own time
 */
public record NamedYear(int start, int end, int year, Optional<LocalDate> date, Standing standing) {

  /** How a named year stands to the time at which a text was written. */
  public enum Standing {
    /** It may be the text's own: 2023年全区工作会议. */
    OPEN,
    /** It rather lies before: 2022年，…; 自2022年11月以来; 比2022年. */
    PAST,
    /** It is a goal: 到2030年. */
    FUTURE
  }
}
