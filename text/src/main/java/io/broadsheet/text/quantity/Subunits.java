package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.Numeral;
import io.broadsheet.text.scan.NumeralReader;
import io.broadsheet.text.scan.WordTable;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What may follow a unit and belongs to its number: 13秒72, 三元五角, 2小时10分5秒, 三成五, 一倍半, 一丈二尺.
 *
 * @param text the text
 * @param words knows the units below others
 */
record Subunits(FoldedText text, QuantityWords words) {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int DEEPEST = 3;

  /** What 半 is the beginning of. */
  private static final String NOT_HALF = "天年月小个夜径数价票空岛场程截路边壁成途";

  /**
   * How far a number reaches behind its first unit.
   *
   * @param end the place after it
   * @param value its value in the first unit
   * @param first the smaller unit that was read first, if one was
   */
  record Reach(int end, BigDecimal value, Optional<Subunit> first) {

    boolean below() {
      return first.isPresent();
    }

    /** The unit that the whole is given in, where it is not the first unit's. */
    Optional<String> whole() {
      return first.map(Subunit::whole).filter(name -> !name.isEmpty());
    }

    BigDecimal wholeFactor() {
      return first.map(Subunit::wholeFactor).orElse(BigDecimal.ONE);
    }
  }

  /** Reads on behind a unit whose word ends at {@code place}. */
  Reach behind(String word, int place, BigDecimal value) {
    String current = word;
    BigDecimal scale = BigDecimal.ONE;
    Reach reach = new Reach(place, value, Optional.empty());
    for (int i = 0; i < DEEPEST; i++) {
      Optional<Step> step = step(current, reach.end());
      if (step.isEmpty()) {
        break;
      }
      scale = scale.multiply(step.get().unit().factor());
      current = step.get().unit().word();
      reach =
          new Reach(
              step.get().end(),
              reach.value().add(step.get().number().multiply(scale)),
              reach.first().or(() -> step.map(Step::unit)));
    }
    return half(current, scale, digits(current, scale, reach));
  }

  private record Step(int end, BigDecimal number, Subunit unit) {}

  private Optional<Step> step(String word, int place) {
    int at = text.startsWith("零", place) || text.startsWith("又", place) ? place + 1 : place;
    Optional<Numeral> number =
        AmountReader.number(text, at)
            .filter(
                read ->
                    read.style() == Numeral.Style.ARABIC
                        || read.style() == Numeral.Style.POSITIONAL);
    return number.flatMap(
        read ->
            words
                .subunits(word)
                .flatMap(table -> table.at(text, text.skipSpaces(read.end())))
                .filter(found -> read.value().compareTo(found.value().most()) < 0)
                .map(found -> new Step(found.end(), read.value(), found.value())));
  }

  /** 13秒72, 1米78, 三成五, 五元九: digits behind the unit are its decimals. */
  private Reach digits(String word, BigDecimal scale, Reach reach) {
    if (!words.takesDecimals(word)) {
      return reach;
    }
    int place = reach.end();
    int end = place;
    while (end - place < DEEPEST && isDigit(text.at(end))) {
      end++;
    }
    boolean free = end > place && !isDigit(text.at(end)) && !continues(end);
    if (!free) {
      return reach;
    }
    BigDecimal decimals = BigDecimal.ZERO;
    for (int i = place; i < end; i++) {
      decimals = decimals.scaleByPowerOfTen(1).add(BigDecimal.valueOf(value(text.at(i))));
    }
    decimals = decimals.movePointLeft(end - place);
    return new Reach(end, reach.value().add(decimals.multiply(scale)), reach.first());
  }

  private static boolean isDigit(char c) {
    return NumeralReader.isArabic(c) || NumeralReader.isChineseDigit(c);
  }

  private static int value(char c) {
    return NumeralReader.isArabic(c) ? c - '0' : c == '两' ? 2 : "零一二三四五六七八九".indexOf(c);
  }

  /** A number that has a unit of its own: 三成五个, 3米5人. */
  private boolean continues(int end) {
    char ahead = text.at(end);
    boolean number =
        "十百千万亿.%‰-月日".indexOf(ahead) >= 0
            || ahead == '年' && text.at(end + 1) != '轻' && text.at(end + 1) != '輕';
    return number || isUnit(end);
  }

  private boolean isUnit(int place) {
    int other = words.of("not-a-unit").at(text, place).map(WordTable.Found::end).orElse(place);
    return words.units().at(text, place).filter(unit -> unit.end() >= other).isPresent();
  }

  /** 一倍半, 二百零四斤半, 三块半. */
  private Reach half(String word, BigDecimal scale, Reach reach) {
    boolean half =
        text.at(reach.end()) == '半'
            && NOT_HALF.indexOf(text.at(reach.end() + 1)) < 0
            && words.takesHalf(word);
    return half
        ? new Reach(reach.end() + 1, reach.value().add(HALF.multiply(scale)), reach.first())
        : reach;
  }
}
