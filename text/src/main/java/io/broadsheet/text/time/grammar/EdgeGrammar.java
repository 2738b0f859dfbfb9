package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.reading.Detail;
import java.util.Optional;

/** 第一天 and 最后一天 of a year or a month. */
final class EdgeGrammar {

  private EdgeGrammar() {}

  static Optional<Detail> take(Cursor cursor) {
    int mark = cursor.place();
    cursor.take("的");
    if (cursor.takeAny("第一天", "第1天", "头一天")) {
      return Optional.of(new Detail.Edge(false));
    }
    if (cursor.takeAny("最后一天", "最后1天")) {
      return Optional.of(new Detail.Edge(true));
    }
    cursor.moveTo(mark);
    return Optional.empty();
  }
}
