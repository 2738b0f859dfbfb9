package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.calendar.Reign;
import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.Detail;
import io.broadsheet.text.time.reading.MonthRef;
import io.broadsheet.text.time.reading.YearRef;
import java.util.Optional;
import java.util.OptionalInt;

/** Years of a reign, and lunar months and days in them: 清光绪二十六年, 康熙二十年九月, 贞观元年. */
final class RegnalGrammar implements Grammar {

  private static final int LONGEST = 61;

  /** So many characters a year of a reign has at most before its 年. */
  private static final int FARTHEST = 11;

  @Override
  public String beginnings(TimeWords words) {
    return words.firstCharacters(TimeWords.DYNASTY, TimeWords.REIGN);
  }

  @Override
  public Optional<TimeMatch> at(Cursor cursor) {
    if (!cursor.isNear('年', FARTHEST)) {
      return Optional.empty();
    }
    cursor.take(TimeWords.DYNASTY);
    Optional<Reign> reign = cursor.take(TimeWords.REIGN);
    if (reign.isEmpty()) {
      cursor.moveTo(cursor.start());
      reign = cursor.take(TimeWords.REIGN);
    }
    OptionalInt number =
        reign.isEmpty()
            ? OptionalInt.empty()
            : cursor.take("元年") ? OptionalInt.of(1) : cursor.takeNumber(1, LONGEST, "年");
    if (number.isEmpty() || number.getAsInt() > reign.get().length()) {
      return Optional.empty();
    }
    YearRef year = new YearRef.Named(reign.get().first() + number.getAsInt() - 1);
    int mark = cursor.place();
    Optional<Detail> lunar = LunarGrammar.take(cursor, true);
    if (lunar.isEmpty()) {
      cursor.moveTo(mark);
    }
    return Optional.of(
        TimeMatch.of(
            cursor.start(),
            cursor.place(),
            new CalendarReading(year, MonthRef.UNSAID, lunar.orElse(Detail.WHOLE))));
  }
}
