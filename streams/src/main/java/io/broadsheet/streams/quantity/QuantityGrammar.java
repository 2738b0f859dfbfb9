package io.broadsheet.streams.quantity;

import io.broadsheet.streams.scan.FoldedText;
import io.broadsheet.streams.scan.Numeral;
import io.broadsheet.streams.scan.NumeralReader;
import io.broadsheet.streams.scan.WordTable;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads one quantity at a place: 约50亿元, 1.4万余亩, 百分之三十, 106个项目. */
final class QuantityGrammar {

  private static final BigDecimal TEN = BigDecimal.TEN;

  /** What makes a unit the beginning of another word: 三年成势, 5元素, 10天津. */
  private static final String[] NOT_UNITS = {
    "成立", "成为", "成功", "成果", "成员", "成都", "成本", "成长", "成绩", "成就", "成了", "成效", "成势", "成形",
    "元旦", "元素", "天津", "天然", "天空", "克服", "米兰", "家庭", "年级", "年代", "年龄", "名单", "个人", "国际",
    "人大", "人民", "省委", "市委", "县委", "镇委", "村委", "国务", "中全会", "条例", "站式", "体化", "次性", "期间"
  };

  private final FoldedText text;
  private final int start;
  private int place;
  private int passed;
  private boolean approximate;

  QuantityGrammar(FoldedText text, int start) {
    this.text = text;
    this.start = start;
    this.place = start;
    this.passed = start;
  }

  /** The place up to which no quantity can begin, if none was found. */
  int passed() {
    return passed;
  }

  Optional<Quantity> take() {
    boolean bounded = takeWord(Bounds.BEFORE) && !isUpBeforeNumber();
    if (isInside(start) || !bounded && !beginsNumber(text.at(start))) {
      return Optional.empty();
    }
    approximate = bounded;
    return share().or(this::counted);
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

  /** 百分之七十. */
  private Optional<Quantity> share() {
    int mark = place;
    if (text.startsWith("百分之", place)) {
      Optional<Numeral> number = NumeralReader.at(text, place + 3);
      if (number.isPresent()) {
        place = number.get().end();
        return Optional.of(quantity(number.get().value(), Units.PERCENT));
      }
    }
    place = mark;
    return Optional.empty();
  }

  private Optional<Quantity> counted() {
    Optional<Numeral> read = NumeralReader.at(text, place);
    if (read.isEmpty()) {
      return half();
    }
    Numeral number = read.get();
    place = number.end();
    passed = place;
    BigDecimal value = withMultiplierAfterMore(number.value());
    Optional<WordTable.Found<Units.Unit>> unit = unit();
    if (unit.isEmpty() || !isQuantity(number, unit.get().value())) {
      return Optional.empty();
    }
    place = unit.get().end();
    approximate |= number.style() == Numeral.Style.ESTIMATE;
    return Optional.of(quantity(withHalf(value, unit.get().value()), unit.get().value()));
  }

  /** 半小时, 半年. */
  private Optional<Quantity> half() {
    if (text.at(place) != '半') {
      return Optional.empty();
    }
    place++;
    Optional<WordTable.Found<Units.Unit>> unit =
        unit().filter(found -> found.value().isTime() && !found.value().name().equals("week"));
    unit.ifPresent(found -> place = found.end());
    return unit.map(found -> quantity(new BigDecimal("0.5"), found.value()));
  }

  /** 550余亿元, 10多万人. */
  private BigDecimal withMultiplierAfterMore(BigDecimal number) {
    if (!takeWord(Bounds.INSIDE)) {
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

  private Optional<WordTable.Found<Units.Unit>> unit() {
    int at = text.skipSpaces(place);
    if (text.startsWith("个半月", at)) {
      return Optional.of(new WordTable.Found<>(at + 3, Units.MONTH));
    }
    if (text.startsWith("个半", at)) {
      return Units.TABLE.at(text, at + 2).filter(found -> found.value().isTime());
    }
    for (String word : NOT_UNITS) {
      if (text.startsWith(word, at)) {
        return Optional.empty();
      }
    }
    return Units.TABLE.at(text, at);
  }

  /** 一个半月, 两年半. */
  private BigDecimal withHalf(BigDecimal value, Units.Unit unit) {
    boolean inside = text.endsWith("半", place - 1) && unit.isTime();
    boolean behind = unit.isTime() && text.at(place) == '半';
    if (behind) {
      place++;
    }
    return inside || behind ? value.add(new BigDecimal("0.5")) : value;
  }

  private boolean isQuantity(Numeral number, Units.Unit unit) {
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
          !(one && !approximate && (unit.isCount() || unit.isLongTime())) && !isQuotedName(unit);
      case ARABIC -> !(unit.name().equals("year") && number.length() == 4 && !approximate);
    };
  }

  /** “四个意识” and “三个代表” are names. */
  private boolean isQuotedName(Units.Unit unit) {
    return unit.isCount() && text.at(start - 1) == '"';
  }

  private Quantity quantity(BigDecimal value, Units.Unit unit) {
    if (takeWord(Bounds.AFTER)) {
      approximate = true;
      takeWord(Bounds.AFTER);
    }
    return new Quantity(
        start,
        place,
        text.original(start, place),
        value.multiply(unit.factor()).doubleValue(),
        unit.name(),
        approximate,
        Measured.before(text, start),
        unit.isCount() ? Counted.after(text, place, unit) : Optional.empty());
  }

  private boolean takeWord(WordTable<String> words) {
    Optional<WordTable.Found<String>> found = words.at(text, place);
    found.ifPresent(word -> place = word.end());
    return found.isPresent();
  }
}
