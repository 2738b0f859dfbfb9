package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.reading.NewYearDayReading;
import java.util.Optional;
import java.util.OptionalInt;

/** The first days of the lunar year by their numbers alone: 初一, 初七. */
final class NewYearDayGrammar implements Grammar {

  private static final int DAYS = 10;

  @Override
  public String beginnings(TimeWords words) {
    return "初";
  }

  @Override
  public Optional<TimeMatch> at(Cursor cursor) {
    cursor.moveTo(cursor.start() + 1);
    OptionalInt day = cursor.takeNumber(1, DAYS);
    boolean other =
        "年月最起当开".indexOf(cursor.before()) >= 0 || "中年级班学高月下上届(（".indexOf(cursor.peek()) >= 0;
    return day.isEmpty() || other
        ? Optional.empty()
        : Optional.of(
            TimeMatch.of(cursor.start(), cursor.place(), new NewYearDayReading(day.getAsInt())));
  }
}
