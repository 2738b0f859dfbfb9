package io.broadsheet.text.time.value;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An expression of time in a text.
 *
 * @param start where it begins, in UTF-16 code units
 * @param end the place after it
 * @param text the expression as printed
 * @param edtf its value in EDTF (ISO 8601-2), a day or coarser; empty when it is vague, or when
 *     what it is relative to is not known
 * @param from the first day of the value; empty when open or not known
 * @param to the last day of the value, itself included; empty when open or not known
 * @param time the time of day that it gives: {@code T15:30}, {@code T09:00/T11:00}, or the word of
 *     the text (上午)
 * @param basis what the value was resolved against
 */
public record TimeExpression(
    int start,
    int end,
    String text,
    Optional<String> edtf,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> time,
    Basis basis) {

  /** Whether the value is one full day. */
  public boolean isDay() {
    return from.isPresent() && from.equals(to);
  }
}
