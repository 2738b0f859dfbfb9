package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.TimeValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 7月4日至5日: from one reading through another.
 *
 * @param first the opening end
 * @param last the closing end
 */
public record RangeReading(Reading first, Reading last) implements Reading {

  @Override
  public TimeValue resolve(Anchor anchor) {
    TimeValue opening = first.resolve(anchor);
    TimeValue closing = last.resolve(anchor.saying(anchor.said().withDate(opening.date())));
    TimeValue span = TimeValue.between(opening, closing);
    return isBackward(span) ? nextYear(opening, closing) : span;
  }

  private static boolean isBackward(TimeValue span) {
    return span.from().isPresent()
        && span.to().isPresent()
        && span.to().get().isBefore(span.from().get());
  }

  /** 12月30日至1月2日 runs into the next year; any other backward span is none. */
  private static TimeValue nextYear(TimeValue opening, TimeValue closing) {
    Optional<LocalDate> last = closing.to().map(day -> day.plusYears(1));
    boolean within =
        opening.from().isPresent()
            && last.isPresent()
            && !last.get().isBefore(opening.from().get())
            && last.get().isBefore(opening.from().get().plusYears(1));
    if (!within) {
      return TimeValue.NONE;
    }
    return closing
        .date()
        .map(end -> end.withYear(end.year().orElseThrow() + 1))
        .map(end -> TimeValue.between(opening, TimeValue.of(end, closing.basis())))
        .orElse(TimeValue.NONE);
  }
}
