package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.calendar.CalendarUnit;
import io.broadsheet.text.time.reading.Anchor;
import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.FixedReading;
import io.broadsheet.text.time.reading.Reading;
import io.broadsheet.text.time.reading.YearRef;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.TimeContext;
import io.broadsheet.text.time.value.TimeValue;
import java.util.Optional;
import java.util.OptionalInt;

/** Times that come again: 每天, 每周一, 每月15日, 每年10月1日. A day of the year keeps its EDTF. */
final class SetGrammar implements Grammar {

  private static final int DAYS = 31;

  private final CalendarGrammar calendar = new CalendarGrammar();
  private final WeekGrammar weeks = new WeekGrammar();

  @Override
  public String beginnings(TimeWords words) {
    return words.firstCharacters(TimeWords.SET);
  }

  @Override
  public Optional<TimeMatch> at(Cursor cursor) {
    Optional<CalendarUnit> unit = cursor.take(TimeWords.SET);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    int end = cursor.place();
    Reading reading = inside(cursor, unit.get());
    if (reading == FixedReading.VAGUE && cursor.place() <= end) {
      cursor.moveTo(end);
    }
    return Optional.of(TimeMatch.of(cursor.start(), cursor.place(), reading));
  }

  private Reading inside(Cursor cursor, CalendarUnit unit) {
    return switch (unit) {
      case YEAR -> inYear(cursor);
      case MONTH -> inMonth(cursor);
      case WEEK -> inWeek(cursor);
      case DAY, QUARTER -> FixedReading.VAGUE;
    };
  }

  private Reading inYear(Cursor cursor) {
    int mark = cursor.place();
    cursor.take("的");
    Cursor ahead = cursor.at(cursor.place());
    Optional<TimeMatch> found = calendar.at(ahead);
    boolean yearless =
        found.isPresent()
            && found.get().reading() instanceof CalendarReading reading
            && reading.year() instanceof YearRef.Unsaid;
    cursor.moveTo(yearless ? found.get().end() : mark);
    return yearless ? new FixedReading(withoutDays(found.get())) : FixedReading.VAGUE;
  }

  private static TimeValue withoutDays(TimeMatch found) {
    TimeValue value = found.reading().resolve(Anchor.of(TimeContext.unknown()));
    return value.edtf().map(edtf -> TimeValue.of(edtf, Basis.ITSELF)).orElse(TimeValue.NONE);
  }

  private static Reading inMonth(Cursor cursor) {
    OptionalInt day = cursor.takeNumber(1, DAYS, "日", "号");
    return day.isPresent()
        ? new FixedReading(TimeValue.of("XXXX-XX-%02d".formatted(day.getAsInt()), Basis.ITSELF))
        : FixedReading.VAGUE;
  }

  /** 每周 has already taken the 周 of 每周一. */
  private Reading inWeek(Cursor cursor) {
    int mark = cursor.place();
    Cursor ahead = cursor.at(mark - 1);
    if (weeks.dayAfterPrefix(ahead).isPresent()) {
      cursor.moveTo(ahead.place());
      takeMoreDays(cursor);
    }
    return FixedReading.VAGUE;
  }

  /** 每周一、周三和周五. */
  private void takeMoreDays(Cursor cursor) {
    int end = cursor.place();
    while (cursor.takeAny("、", "和", "及", "至", "到")) {
      Cursor ahead = cursor.at(cursor.place());
      if (weeks.at(ahead).isEmpty()) {
        break;
      }
      cursor.moveTo(ahead.place());
      end = cursor.place();
    }
    cursor.moveTo(end);
  }
}
