package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.WordTable;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the unit behind a number, and tells by what stands around it what an open word means. */
record UnitReader(FoldedText text, QuantityWords words) {

  private static final BigDecimal HOURS = BigDecimal.valueOf(24);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** So far before a number a word tells what its unit means: 气温降到八度. */
  private static final int BEFORE = 14;

  /**
   * Where a number stands.
   *
   * @param start where its quantity begins
   * @param amount the number
   * @param negative whether it is below zero
   */
  record Context(int start, Amount amount, boolean negative) {}

  /**
   * A number with its unit.
   *
   * @param end the place after the unit
   * @param unit the unit
   * @param value the number in that unit
   * @param bound what a word between number and unit says of it
   */
  record Measure(int end, Unit unit, BigDecimal value, Bound bound) {}

  /** The unit behind a number; empty if there is none. */
  Optional<Measure> behind(Amount amount, Context context) {
    int at = text.skipSpaces(amount.end());
    return withHalf(amount, at)
        .or(() -> withMore(amount, at))
        .or(
            () ->
                plain(at)
                    .flatMap(found -> meaning(found, context))
                    .map(found -> measure(found, amount.value(), Bound.EXACT)));
  }

  /** What may stand behind 半: hours, days' fractions and money, but no 半天 that means a while. */
  Optional<WordTable.Found<Unit>> afterHalf(int place) {
    return plain(place)
        .filter(found -> !found.value().name().equals("week"))
        .filter(
            found -> found.value().isTime() || words.of("after-half").at(text, place).isPresent())
        .filter(found -> !text.startsWith("天", place));
  }

  private static Measure measure(WordTable.Found<Unit> found, BigDecimal value, Bound bound) {
    return new Measure(found.end(), found.value(), value, bound);
  }

  /** 一个半月, 两个半小时. */
  private Optional<Measure> withHalf(Amount amount, int at) {
    return text.startsWith("个半", at)
        ? timeBehind(at + 2).map(found -> measure(found, amount.value().add(HALF), Bound.EXACT))
        : Optional.empty();
  }

  /** 一个多月, 半个多世纪. */
  private Optional<Measure> withMore(Amount amount, int at) {
    if (text.startsWith("分多钟", at)) {
      return Optional.of(new Measure(at + 3, Unit.MINUTE, amount.value(), Bound.MORE_THAN));
    }
    return text.startsWith("个多", at) || text.startsWith("个余", at)
        ? timeBehind(at + 2).map(found -> measure(found, amount.value(), Bound.MORE_THAN))
        : Optional.empty();
  }

  private Optional<WordTable.Found<Unit>> timeBehind(int at) {
    return text.at(at) == '月'
        ? Optional.of(new WordTable.Found<>(at + 1, Unit.MONTH))
        : words.units().at(text, at).filter(found -> found.value().isTime());
  }

  private Optional<WordTable.Found<Unit>> plain(int at) {
    int word = words.of("not-a-unit").at(text, at).map(WordTable.Found::end).orElse(at);
    return words.units().at(text, at).filter(found -> found.end() >= word);
  }

  private Optional<WordTable.Found<Unit>> meaning(WordTable.Found<Unit> found, Context context) {
    return switch (found.value().word()) {
      case "度" -> degrees(found, context);
      case "点" -> indexPoints(found, context);
      case "级" -> grade(found, context);
      case "块" -> Optional.of(coins(found, context));
      case "分" -> points(found, context);
      case "日" -> days(found, context);
      case "里" -> miles(found, context);
      default -> Optional.of(found);
    };
  }

  /** 气温八度, 省八度电; 一度 is once, and 两度 twice. */
  private Optional<WordTable.Found<Unit>> degrees(WordTable.Found<Unit> found, Context context) {
    Amount amount = context.amount();
    boolean times = amount.isSmallChinese() && amount.value().intValue() <= 2;
    if (context.negative() || !amount.isOne() && isNear("temperature", context.start())) {
      return Optional.of(as(found, "degree-celsius"));
    }
    boolean power =
        text.at(found.end()) == '电'
            || isNear("electricity", context.start()) && !amount.isSmallChinese();
    return power ? Optional.of(as(found, "kWh")) : Optional.of(found).filter(_ -> !times);
  }

  /** 指数报3728.03点; 三点 is a time, and 一点 a bit. */
  private Optional<WordTable.Found<Unit>> indexPoints(
      WordTable.Found<Unit> found, Context context) {
    Amount amount = context.amount();
    boolean index =
        amount.value().scale() > 0 && amount.isArabic()
            || amount.value().compareTo(HOURS) > 0
            || isNear("index", context.start()) && !amount.isSmallChinese();
    return Optional.of(found).filter(_ -> index);
  }

  /** 7.0级地震, 六级风; 三级医院 is none. */
  private Optional<WordTable.Found<Unit>> grade(WordTable.Found<Unit> found, Context context) {
    boolean quake =
        words.of("quake").at(text, found.end()).isPresent()
            || isNear("quake", context.start()) && text.at(found.end()) != '医';
    if (quake) {
      return Optional.of(as(found, "magnitude"));
    }
    boolean wind =
        words.of("wind").at(text, found.end()).isPresent() || isNear("wind", context.start());
    return wind ? Optional.of(as(found, "level")) : Optional.empty();
  }

  /** 两块 are money before a boundary and pieces before a thing. */
  private WordTable.Found<Unit> coins(WordTable.Found<Unit> found, Context context) {
    boolean closes = !Character.isIdeographic(text.at(found.end()));
    boolean money =
        isFollowedByNumber(found.end())
            || closes && isNear("money", context.start())
            || words.of("after-coins").at(text, found.end()).isPresent()
            || words.of("before-coins").before(text, context.start()).isPresent();
    return money ? as(found, "CNY") : found;
  }

  /** 独得25分; 9时25分 is a time, and 十分 a word. */
  private Optional<WordTable.Found<Unit>> points(WordTable.Found<Unit> found, Context context) {
    boolean whole = context.amount().value().scale() <= 0;
    boolean scored = whole && words.of("scored").before(text, context.start()).isPresent();
    boolean clock = "时点零".indexOf(text.at(context.start() - 1)) >= 0;
    boolean below = words.subunits("分").isPresent() && isFollowedByNumber(found.end());
    return (scored || below || text.at(found.end()) == '以') && !clock
        ? Optional.of(found)
        : Optional.empty();
  }

  private boolean isFollowedByNumber(int place) {
    char c = text.at(place);
    return c >= '0' && c <= '9' || "零一二三四五六七八九十".indexOf(c) >= 0;
  }

  /** 三日 counts days, 3日 names one. */
  private static Optional<WordTable.Found<Unit>> days(
      WordTable.Found<Unit> found, Context context) {
    boolean counts = !context.amount().isArabic() && !context.amount().isOne();
    return counts ? Optional.of(found) : Optional.empty();
  }

  /** 蹚水四里半, but no village called 十里河. */
  private Optional<WordTable.Found<Unit>> miles(WordTable.Found<Unit> found, Context context) {
    boolean named = words.of("after-miles-of-names").at(text, found.end()).isPresent();
    boolean way =
        !context.amount().isSmallChinese()
            || words.of("after-miles").at(text, found.end()).isPresent();
    return Optional.of(found).filter(_ -> way && !named);
  }

  private static WordTable.Found<Unit> as(WordTable.Found<Unit> found, String name) {
    return new WordTable.Found<>(found.end(), found.value().as(name, BigDecimal.ONE));
  }

  private boolean isNear(String kind, int start) {
    for (int i = start - 1; i >= 0 && start - i <= BEFORE; i--) {
      if ("。！？；\n".indexOf(text.at(i)) >= 0) {
        return false;
      }
      if (words.of(kind).at(text, i).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
