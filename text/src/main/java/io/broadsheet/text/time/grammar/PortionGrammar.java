package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.calendar.CalendarUnit;
import io.broadsheet.text.time.reading.Detail;
import java.util.Optional;
import java.util.OptionalInt;

/** The first or last days, weeks or months of a year or month: 今年最后三周, 头一个月, 前5天. */
final class PortionGrammar {

  private static final int MOST = 99;

  private PortionGrammar() {}

  static Optional<Detail> take(Cursor cursor) {
    int mark = cursor.place();
    cursor.take("的");
    boolean last = cursor.takeAny("最后", "后");
    if (last || cursor.takeAny("最初", "前", "头", "首")) {
      OptionalInt count = cursor.takeNumber(1, MOST);
      Optional<CalendarUnit> unit =
          count.isPresent()
              ? cursor.take(TimeWords.UNIT).filter(found -> found != CalendarUnit.YEAR)
              : Optional.empty();
      if (unit.isPresent()) {
        return Optional.of(new Detail.Portion(last, count.getAsInt(), unit.get()));
      }
    }
    cursor.moveTo(mark);
    return Optional.empty();
  }
}
