package io.broadsheet.text.time.value;

import java.util.List;
import java.util.Optional;

/**
 * A text, read for time.
 *
 * @param expressions the expressions of time, in the order of the text, none overlapping another
 * @param date the date of the text by its best evidence
 */
public record DatedText(List<TimeExpression> expressions, Optional<DocumentDate> date) {

  public DatedText {
    expressions = List.copyOf(expressions);
  }
}
