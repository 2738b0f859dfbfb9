package io.broadsheet.text.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 7月4日至5日: from one reading through another.
 *
 * @param first the opening end
 * @param last the closing end
 */
record RangeReading(Reading first, Reading last) implements Reading {

  @Override
  public Value resolve(Anchor anchor) {
    Value opening = first.resolve(anchor);
    Value closing =
        last.resolve(anchor.saying(new Anchor.Said(opening.stamp(), anchor.said().year())));
    Value span = Value.between(opening, closing);
    return isBackward(span) ? nextYear(opening, closing) : span;
  }

  private static boolean isBackward(Value span) {
    return span.from().isPresent()
        && span.to().isPresent()
        && span.to().get().isBefore(span.from().get());
  }

  /** 12月30日至1月2日 runs into the next year; any other backward span is none. */
  private static Value nextYear(Value opening, Value closing) {
    Optional<LocalDate> last = closing.to().map(day -> day.plusYears(1));
    boolean within =
        opening.from().isPresent()
            && last.isPresent()
            && !last.get().isBefore(opening.from().get())
            && last.get().isBefore(opening.from().get().plusYears(1));
    if (!within) {
      return Value.NONE;
    }
    return closing
        .stamp()
        .map(end -> end.withYear(end.year().orElseThrow() + 1))
        .map(end -> Value.between(opening, Value.of(end, closing.basis())))
        .orElse(Value.NONE);
  }
}
