package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.Numeral;
import io.broadsheet.text.scan.NumeralReader;
import io.broadsheet.text.scan.WordTable;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers as quantities have them: 550余亿, 3至5万, 六、七十, 三十六七万, 十几. */
record AmountReader(FoldedText text, QuantityWords words) {

  private static final String PLACES = "十百千万亿";

  /** The number at a place; empty if none begins there. */
  Optional<Amount> at(int place) {
    return pair(place).or(() -> number(text, place).map(number -> whole(number, number.value())));
  }

  /** The number at a place; the 两 of 四两 is its unit. */
  static Optional<Numeral> number(FoldedText text, int place) {
    return NumeralReader.at(text, place).map(number -> withoutOunces(text, number));
  }

  private static Numeral withoutOunces(FoldedText text, Numeral number) {
    boolean ounces =
        number.style() == Numeral.Style.SEQUENCE
            && number.length() == 2
            && text.at(number.end() - 1) == '两';
    int first = "零一二三四五六七八九".indexOf(text.at(number.start()));
    return ounces && first > 0
        ? new Numeral(
            number.start(), number.end() - 1, BigDecimal.valueOf(first), Numeral.Style.POSITIONAL)
        : number;
  }

  /** 六、七十: two neighbouring digits before one place leave the number open. */
  private Optional<Amount> pair(int place) {
    int first = digit(place);
    boolean open = first > 0 && text.at(place + 1) == '、' && digit(place + 2) == first + 1;
    if (!open || PLACES.indexOf(text.at(place + 3)) < 0) {
      return Optional.empty();
    }
    return NumeralReader.at(text, place + 2)
        .filter(number -> number.style() == Numeral.Style.POSITIONAL)
        .map(
            number ->
                new Amount(
                    place,
                    number.end(),
                    number
                        .value()
                        .multiply(BigDecimal.valueOf(first))
                        .divideToIntegralValue(BigDecimal.valueOf(first + 1L)),
                    Numeral.Style.ESTIMATE,
                    number.end() - place,
                    Bound.ABOUT));
  }

  private int digit(int place) {
    return "零一二三四五六七八九".indexOf(text.at(place));
  }

  private Amount whole(Numeral number, BigDecimal read) {
    Bound bound = number.style() == Numeral.Style.ESTIMATE ? Bound.ABOUT : Bound.EXACT;
    BigDecimal value = read;
    int end = number.end();
    int last = digit(end - 1);
    boolean open =
        number.style() == Numeral.Style.POSITIONAL
            && last > 0
            && number.length() > 1
            && digit(end) == last + 1;
    if (open) {
      bound = Bound.ABOUT;
      end++;
    }
    Optional<WordTable.Found<Bound>> inside = words.inside().at(text, end);
    if (inside.isPresent()) {
      bound = inside.get().value();
      end = inside.get().end();
    }
    if (open || inside.isPresent()) {
      while (PLACES.indexOf(text.at(end)) >= 0) {
        value = value.scaleByPowerOfTen(power(text.at(end++)));
      }
    }
    return range(
        number, new Amount(number.start(), end, value, number.style(), number.length(), bound));
  }

  private static int power(char place) {
    return switch (place) {
      case '十' -> 1;
      case '百' -> 2;
      case '千' -> 3;
      case '万' -> 4;
      default -> 8;
    };
  }

  /** 2225—3700公里: both numbers share the unit, and the first one counts. */
  private Amount range(Numeral first, Amount amount) {
    int place = amount.end();
    if ("-—~至到".indexOf(text.at(place)) < 0) {
      return amount;
    }
    Optional<Numeral> last =
        NumeralReader.at(text, unsigned(place + 1))
            .filter(
                number ->
                    (number.style() == Numeral.Style.ARABIC) == amount.isArabic()
                        && number.style() != Numeral.Style.BARE);
    return last.map(
            number ->
                new Amount(
                    amount.start(),
                    number.end(),
                    amount.value().scaleByPowerOfTen(multiplier(first, number)),
                    amount.style(),
                    amount.digits(),
                    Bound.ABOUT))
        .orElse(amount);
  }

  private int unsigned(int place) {
    return text.startsWith("零下", place) ? place + 2 : place;
  }

  /** The power of ten behind the closing number: both ends of 1—2万元 are ten thousands. */
  private int multiplier(Numeral first, Numeral last) {
    if (isPlace(text.at(first.end() - 1)) && first.length() > 1) {
      return 0;
    }
    int power = 0;
    for (int i = last.end() - 1; i > last.start() && isPlace(text.at(i)); i--) {
      power += power(text.at(i));
    }
    return last.style() == Numeral.Style.ARABIC ? power : power >= 4 ? power : 0;
  }

  private static boolean isPlace(char c) {
    return c == '万' || c == '亿';
  }
}
