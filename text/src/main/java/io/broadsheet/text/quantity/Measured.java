package io.broadsheet.text.quantity;

import io.broadsheet.text.scan.FoldedText;
import java.util.Optional;

/** What a quantity measures: 总投资 in 总投资约50亿元, 开工率 in 开工率实现70%以上. */
final class Measured {

  /** 累计达, 已达到: several words may stand between. */
  private static final int WORDS_BETWEEN = 3;

  private Measured() {}

  static Optional<String> before(FoldedText text, int start, QuantityWords words) {
    int end = start;
    for (int i = 0; i <= WORDS_BETWEEN; i++) {
      Optional<String> measured = words.measured().before(text, end);
      if (measured.isPresent()) {
        return measured;
      }
      Optional<String> between = words.of("between").before(text, end);
      if (between.isEmpty()) {
        return Optional.empty();
      }
      end -= between.get().length();
    }
    return Optional.empty();
  }
}
