package io.broadsheet.text.time.reading;

import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeValue;
import java.time.LocalDate;
import java.util.Optional;

/** How an expression names its year. */
public sealed interface YearRef {

  /** 2018年. */
  record Named(int year) implements YearRef {}

  /** 今年, 去年: years after the text's own. */
  record Relative(int years) implements YearRef {}

  /** 同年, 次年: years after the one named before. */
  record Later(int years) implements YearRef {}

  /** Years after the one that was told last, else after the text's own: 上年. */
  record Shifted(int years) implements YearRef {}

  /** A year of the Republic of China without its name, as papers in Taiwan write it: 113年. */
  record Republic(int number) implements YearRef {

    private static final int FOUNDED = 1911;

    int civil() {
      return FOUNDED + number;
    }
  }

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
      case Shifted(int years) -> told(anchor).map(year -> year + years);
      case Republic republic -> Optional.of(republic.civil());
      case Unsaid() -> Optional.empty();
    };
  }

  private static Optional<Integer> told(Anchor anchor) {
    return anchor.said().period().flatMap(TimeValue::to).map(LocalDate::getYear).or(anchor::year);
  }

  default Basis basis(Anchor anchor) {
    return switch (this) {
      case Named(int year) -> Basis.ITSELF;
      case Later _, Shifted _ -> Basis.TEXT;
      case Republic _ -> Basis.ITSELF;
      case Own() -> anchor.said().year().isPresent() ? Basis.TEXT : anchor.yearBasis();
      case Relative _, Unsaid _ -> anchor.yearBasis();
    };
  }
}
