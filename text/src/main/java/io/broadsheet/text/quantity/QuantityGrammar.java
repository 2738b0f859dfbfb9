package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.Numeral;
import io.broadsheet.text.scan.NumeralReader;
import io.broadsheet.text.scan.WordTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Reads one quantity at a place: 约50亿元, 1.4万余亩, 百分之三十, 106个项目. */
final class QuantityGrammar {

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final String SHARE = "分之";

  private final FoldedText text;
  private final QuantityWords words;
  private final int start;
  private int place;
  private int passed;
  private boolean approximate;

  QuantityGrammar(FoldedText text, int start, QuantityWords words) {
    this.text = text;
    this.words = words;
    this.start = start;
    this.place = start;
    this.passed = start;
  }

  /** The place up to which no quantity can begin, if none was found. */
  int passed() {
    return passed;
  }

  Optional<FoundQuantity> take() {
    boolean bounded = !isEndOfWord() && takeWord(words.before()) && !isUpBeforeNumber();
    if (isInside(start) || !bounded && !beginsNumber(text.at(start))) {
      return Optional.empty();
    }
    approximate = bounded;
    return share().or(this::counted);
  }

  /** The 约 of 签约 and the 近 of 附近 say nothing of a number. */
  private boolean isEndOfWord() {
    return words
        .notBefore()
        .at(text, start - 1)
        .filter(found -> found.end() == start + 1)
        .isPresent();
  }

  /** 上千 is about a thousand; 上一层 is one floor up. */
  private boolean isUpBeforeNumber() {
    return text.at(place - 1) == '上' && "百千万亿".indexOf(text.at(place)) < 0;
  }

  private static boolean beginsNumber(char c) {
    return NumeralReader.isArabic(c) || NumeralReader.isChineseDigit(c) || "十百千万半".indexOf(c) >= 0;
  }

  /** A number behind a letter, a sign or 第 is a name or an ordinal. */
  private boolean isInside(int at) {
    char before = text.at(at - 1);
    return before == '第'
        || before < 128
            && (Character.isLetterOrDigit(before) || "+-./_#".indexOf(before) >= 0 && before != 0)
        || "零一二三四五六七八九十百千万亿两几数".indexOf(before) >= 0;
  }

  /** 百分之七十, 三分之一. */
  private Optional<FoundQuantity> share() {
    Optional<Numeral> whole =
        NumeralReader.at(text, place)
            .filter(number -> number.value().signum() > 0)
            .filter(number -> text.startsWith(SHARE, number.end()));
    Optional<Numeral> part =
        whole.flatMap(number -> NumeralReader.at(text, number.end() + SHARE.length()));
    part.ifPresent(number -> place = number.end());
    return part.map(
        number ->
            quantity(
                number
                    .value()
                    .scaleByPowerOfTen(2)
                    .divide(whole.orElseThrow().value(), MathContext.DECIMAL64),
                Unit.PERCENT));
  }

  private Optional<FoundQuantity> counted() {
    Optional<Numeral> read = NumeralReader.at(text, place);
    if (read.isEmpty()) {
      return half();
    }
    Numeral number = read.get();
    place = number.end();
    passed = place;
    BigDecimal value = withMultiplierAfterMore(number.value());
    Optional<Numeral> last = closing(number);
    value = value.scaleByPowerOfTen(last.map(this::multiplier).orElse(0));
    Optional<WordTable.Found<Unit>> unit = unit();
    if (unit.isEmpty() || !isQuantity(number, unit.get().value())) {
      return Optional.empty();
    }
    place = unit.get().end();
    approximate |= number.style() == Numeral.Style.ESTIMATE || last.isPresent();
    return Optional.of(quantity(withHalf(value, unit.get().value()), unit.get().value()));
  }

  /** 2225—3700公里: both numbers share the unit, and the first one counts. */
  private Optional<Numeral> closing(Numeral first) {
    boolean joined = "-—~至到".indexOf(text.at(place)) >= 0;
    Optional<Numeral> last =
        joined
            ? NumeralReader.at(text, place + 1).filter(n -> n.style() == first.style())
            : Optional.empty();
    last.ifPresent(number -> place = number.end());
    return last;
  }

  /** The power of ten behind the closing number: both ends of 1—2万元 are ten thousands. */
  private int multiplier(Numeral last) {
    boolean opening = "十百千万亿".indexOf(text.at(last.start() - 2)) >= 0;
    int power = 0;
    for (int i = last.end() - 1; i >= last.start() && !opening; i--) {
      switch (text.at(i)) {
        case '万' -> power += 4;
        case '亿' -> power += 8;
        default -> {
          return power;
        }
      }
    }
    return power;
  }

  /** 半小时, 半年. */
  private Optional<FoundQuantity> half() {
    if (text.at(place) != '半') {
      return Optional.empty();
    }
    place++;
    Optional<WordTable.Found<Unit>> unit =
        unit().filter(found -> found.value().isTime() && !found.value().name().equals("week"));
    unit.ifPresent(found -> place = found.end());
    return unit.map(found -> quantity(new BigDecimal("0.5"), found.value()));
  }

  /** 550余亿元, 10多万人. */
  private BigDecimal withMultiplierAfterMore(BigDecimal number) {
    if (!takeWord(words.inside())) {
      return number;
    }
    approximate = true;
    BigDecimal value = number;
    while ("十百千万亿".indexOf(text.at(place)) >= 0) {
      value = value.multiply(NumeralReader.at(text, place).map(Numeral::value).orElse(TEN));
      place = NumeralReader.at(text, place).map(Numeral::end).orElse(place + 1);
    }
    return value;
  }

  private Optional<WordTable.Found<Unit>> unit() {
    int at = text.skipSpaces(place);
    if (text.startsWith("个半月", at)) {
      return Optional.of(new WordTable.Found<>(at + 3, Unit.MONTH));
    }
    if (text.startsWith("个多", at)) {
      approximate = true;
      return text.at(at + 2) == '月'
          ? Optional.of(new WordTable.Found<>(at + 3, Unit.MONTH))
          : words.units().at(text, at + 2).filter(found -> found.value().isTime());
    }
    if (text.startsWith("个半", at)) {
      return words.units().at(text, at + 2).filter(found -> found.value().isTime());
    }
    int word = words.noUnits().at(text, at).map(WordTable.Found::end).orElse(at);
    return words.units().at(text, at).filter(found -> found.end() >= word);
  }

  /** 一个半月, 两年半. */
  private BigDecimal withHalf(BigDecimal value, Unit unit) {
    boolean inside = text.endsWith("半", place - 1) && unit.isTime();
    boolean behind = unit.isTime() && text.at(place) == '半';
    if (behind) {
      place++;
    }
    return inside || behind ? value.add(new BigDecimal("0.5")) : value;
  }

  private boolean isQuantity(Numeral number, Unit unit) {
    boolean one =
        number.style() == Numeral.Style.POSITIONAL
            && number.length() == 1
            && number.value().compareTo(BigDecimal.ONE) == 0;
    if (number.value().signum() == 0 && number.style() != Numeral.Style.ARABIC) {
      return false;
    }
    return switch (number.style()) {
      case SEQUENCE -> false;
      case BARE -> approximate || number.length() > 1 && unit.isMoney();
      case POSITIONAL, ESTIMATE ->
          !(one && (unit.isCount() || unit.isLongTime() && !approximate)) && !isQuotedName(unit);
      case ARABIC -> !(unit.name().equals("year") && number.length() == 4 && !approximate);
    };
  }

  /** “四个意识” and “三个代表” are names. */
  private boolean isQuotedName(Unit unit) {
    return unit.isCount() && text.at(start - 1) == '"';
  }

  private FoundQuantity quantity(BigDecimal value, Unit unit) {
    if (takeWord(words.after())) {
      approximate = true;
      takeWord(words.after());
    }
    return new FoundQuantity(
        start,
        place,
        text.original(start, place),
        value.multiply(unit.factor()).doubleValue(),
        unit.name(),
        approximate,
        Measured.before(text, start, words),
        unit.isCount() ? Counted.after(text, place, unit, words) : Optional.empty());
  }

  private boolean takeWord(WordTable<String> table) {
    Optional<WordTable.Found<String>> found = table.at(text, place);
    found.ifPresent(word -> place = word.end());
    return found.isPresent();
  }
}
