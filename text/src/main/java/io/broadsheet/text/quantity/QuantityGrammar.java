package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.NumeralReader;
import io.broadsheet.text.scan.WordTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Reads one quantity at a place: 约50亿元, 1.4万余亩, 百分之三十, 106个项目, 零下8摄氏度, 13秒72. */
final class QuantityGrammar {

  private static final int POINTS_MOST = 1000;

  private final FoldedText text;
  private final QuantityWords words;
  private final UnitReader units;
  private final int start;
  private int place;
  private int passed;
  private Bound bound = Bound.EXACT;
  private Optional<String> currency = Optional.empty();
  private boolean negative;

  QuantityGrammar(FoldedText text, int start, QuantityWords words) {
    this.text = text;
    this.words = words;
    this.units = new UnitReader(text, words);
    this.start = start;
    this.place = start;
    this.passed = start;
  }

  /** The place up to which no quantity can begin, if none was found. */
  int passed() {
    return passed;
  }

  Optional<FoundQuantity> take() {
    takePrefix();
    boolean prefixed = place > start;
    if (isInside(start) || !beginsNumber(text.at(place)) || prefixed && isUpBeforeNumber()) {
      return Optional.empty();
    }
    return share().or(this::oneHalf).or(this::counted);
  }

  /** 一半, 近半. */
  private Optional<FoundQuantity> oneHalf() {
    int length =
        text.startsWith("一半", place)
            ? 2
            : text.at(place) == '半' && place > start && isWordEnd(place + 1) ? 1 : 0;
    if (length == 0) {
      return Optional.empty();
    }
    place += length;
    return Optional.of(quantity(BigDecimal.valueOf(50), Unit.PERCENT));
  }

  private boolean isWordEnd(int at) {
    return !Character.isIdeographic(text.at(at)) || text.at(at) == '的';
  }

  /** 约, 新台币 and 零下 before the number, in any order. */
  private void takePrefix() {
    for (int i = 0; i < 3; i++) {
      int mark = place;
      takeBefore();
      if (currency.isEmpty()) {
        currency = words.currencies().at(text, place).map(this::passOver);
      }
      if (!negative && (text.startsWith("零下", place) || isMinus())) {
        negative = true;
        place += text.at(place) == '-' ? 1 : 2;
      }
      if (text.startsWith("摄氏", place) && beginsNumber(text.at(place + 2))) {
        place += 2;
      }
      if (place == mark) {
        return;
      }
    }
  }

  private void takeBefore() {
    Optional<WordTable.Found<Bound>> found =
        isEndOfWord() ? Optional.empty() : words.before().at(text, place);
    found.ifPresent(
        word -> {
          bound = bound.or(word.value());
          place = word.end();
        });
  }

  private String passOver(WordTable.Found<String> word) {
    place = word.end();
    return word.value();
  }

  private boolean isMinus() {
    char before = text.at(place - 1);
    return text.at(place) == '-'
        && NumeralReader.isArabic(text.at(place + 1))
        && !(before < 128 && Character.isLetterOrDigit(before))
        && "零一二三四五六七八九十".indexOf(before) < 0;
  }

  /** The 约 of 签约 and the 近 of 附近 say nothing of a number. */
  private boolean isEndOfWord() {
    return words
        .of("not-before")
        .at(text, place - 1)
        .filter(found -> found.end() == place + 1)
        .isPresent();
  }

  /** 上千 is about a thousand; 上一层 is one floor up. */
  private boolean isUpBeforeNumber() {
    return text.at(place - 1) == '上' && "百千万亿".indexOf(text.at(place)) < 0;
  }

  private static boolean beginsNumber(char c) {
    return NumeralReader.isArabic(c)
        || NumeralReader.isChineseDigit(c)
        || "十百千万半廿卅".indexOf(c) >= 0;
  }

  /** A number behind a letter, a sign or 第 is a name or an ordinal. */
  private boolean isInside(int at) {
    char before = text.at(at - 1);
    return before == '第'
        || before < 128
            && before != 0
            && (Character.isLetterOrDigit(before) || "+-./_#".indexOf(before) >= 0)
        || "零一二三四五六七八九十百千万亿两几廿卅".indexOf(before) >= 0;
  }

  /** 百分之七十, 三分之一, 千分之六. */
  private Optional<FoundQuantity> share() {
    return Shares.at(text, place)
        .map(
            share -> {
              place = share.end();
              return quantity(share.value(), share.unit());
            });
  }

  private Optional<FoundQuantity> counted() {
    Optional<Amount> read = new AmountReader(text, words).at(place);
    if (read.isEmpty()) {
      return half();
    }
    Amount amount = read.get();
    place = amount.end();
    passed = Math.max(start, amount.end());
    UnitReader.Context context = new UnitReader.Context(start, amount, negative);
    Optional<UnitReader.Measure> measure = units.behind(amount, context);
    if (measure.isEmpty()) {
      return bareMoney(amount);
    }
    Unit unit = measure.get().unit();
    bound = bound.or(amount.bound()).or(measure.get().bound());
    boolean named = currency.isPresent() && !unit.isMoney();
    if (named || !new Licence(text, words, start).holds(amount, unit, bound)) {
      return Optional.empty();
    }
    place = measure.get().end();
    return finish(measure.get());
  }

  private Optional<FoundQuantity> finish(UnitReader.Measure measure) {
    Unit unit = measure.unit();
    Subunits.Reach reach = new Subunits(text, words).behind(unit.word(), place, measure.value());
    if (unit.name().isEmpty() && !reach.below()) {
      return Optional.empty();
    }
    place = reach.end();
    Unit whole = reach.whole().map(name -> unit.as(name, reach.wholeFactor())).orElse(unit);
    whole = currency.isPresent() ? whole.as(currency.get(), BigDecimal.ONE) : whole;
    return Optional.of(quantity(reach.value(), whole));
  }

  /** 港币一百万: money named before its number needs no unit behind it. */
  private Optional<FoundQuantity> bareMoney(Amount amount) {
    boolean large = amount.value().compareTo(BigDecimal.valueOf(POINTS_MOST)) >= 0;
    if (currency.isEmpty() || !large) {
      return Optional.empty();
    }
    bound = bound.or(amount.bound());
    return Optional.of(
        quantity(amount.value(), new Unit("", currency.get(), BigDecimal.ONE, Unit.Kind.MEASURE)));
  }

  /** 半小时, 半年. */
  private Optional<FoundQuantity> half() {
    if (text.at(place) != '半') {
      return Optional.empty();
    }
    place++;
    if (text.startsWith("个多", place)) {
      bound = bound.or(Bound.MORE_THAN);
      place += 2;
    }
    return units
        .afterHalf(place)
        .map(
            found -> {
              place = found.end();
              return quantity(new BigDecimal("0.5"), found.value());
            });
  }

  private FoundQuantity quantity(BigDecimal value, Unit unit) {
    takeAfter();
    BigDecimal signed = negative ? value.negate() : value;
    return new FoundQuantity(
        start,
        place,
        text.original(start, place),
        signed.multiply(unit.factor(), MathContext.DECIMAL64).doubleValue(),
        unit.name(),
        bound,
        Measured.before(text, start, words),
        unit.isCount() ? Counted.after(text, place, unit, words) : Optional.empty());
  }

  private void takeAfter() {
    for (int i = 0; i < 2; i++) {
      Optional<WordTable.Found<Bound>> found = words.after().at(text, place);
      found.ifPresent(
          word -> {
            bound = word.value().or(bound);
            place = word.end();
          });
    }
  }
}
