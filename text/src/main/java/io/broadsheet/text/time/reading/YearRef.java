package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import java.util.Optional;

/** How an expression names its year. */
public sealed interface YearRef {

  /** 2018年. */
  record Named(int year) implements YearRef {}

  /** 今年, 去年: years after the text's own. */
  record Relative(int years) implements YearRef {}

  /** 同年, 次年: years after the one named before. */
  record Later(int years) implements YearRef {}

  /** The year of the sentence, else the text's own: 年底. */
  record Own() implements YearRef {}

  /** No year. */
  record Unsaid() implements YearRef {}

  YearRef UNSAID = new Unsaid();

  /** The year where the expression itself or its anchor tells it; an unsaid one never does. */
  default Optional<Integer> in(Anchor anchor) {
    return switch (this) {
      case Named(int year) -> Optional.of(year);
      case Relative(int years) -> anchor.year().map(year -> year + years);
      case Later(int years) -> anchor.saidDate().flatMap(EdtfDate::year).map(year -> year + years);
      case Own() -> anchor.said().year().or(anchor::year);
      case Unsaid() -> Optional.empty();
    };
  }

  default Basis basis(Anchor anchor) {
    return switch (this) {
      case Named(int year) -> Basis.ITSELF;
      case Later(int years) -> Basis.TEXT;
      case Own() -> anchor.said().year().isPresent() ? Basis.TEXT : anchor.yearBasis();
      case Relative _, Unsaid _ -> anchor.yearBasis();
    };
  }
}
