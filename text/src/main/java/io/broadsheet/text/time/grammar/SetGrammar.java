package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.calendar.CalendarUnit;
import io.broadsheet.text.time.reading.Anchor;
import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.FixedReading;
import io.broadsheet.text.time.reading.PassedReading;
import io.broadsheet.text.time.reading.Reading;
import io.broadsheet.text.time.reading.YearRef;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.TimeContext;
import io.broadsheet.text.time.value.TimeValue;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Times that come again: 每天, 每周一, 每月15日, 每年10月1日. A day of the year or month keeps its EDTF, the
 * others are passed over.
 */
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
    Optional<Reading> dated = inside(cursor, unit.get());
    if (dated.isEmpty()) {
      cursor.moveTo(Math.max(cursor.place(), end));
      passClock(cursor);
    }
    return Optional.of(
        TimeMatch.of(cursor.start(), cursor.place(), dated.orElseGet(PassedReading::new)));
  }

  /** 每晚20时至次日7时. */
  private static void passClock(Cursor cursor) {
    int mark = cursor.place();
    boolean clock = ClockGrammar.take(cursor, Optional.empty()).isPresent();
    int end = clock ? cursor.place() : mark;
    cursor.moveTo(end);
    boolean next =
        clock
            && cursor.takeConnector()
            && cursor.take(TimeWords.LATER_DAY).isPresent()
            && ClockGrammar.take(cursor, Optional.empty()).isPresent();
    cursor.moveTo(next ? cursor.place() : end);
  }

  private Optional<Reading> inside(Cursor cursor, CalendarUnit unit) {
    return switch (unit) {
      case YEAR -> inYear(cursor);
      case MONTH -> inMonth(cursor);
      case WEEK -> inWeek(cursor);
      case DAY, QUARTER -> Optional.empty();
    };
  }

  private Optional<Reading> inYear(Cursor cursor) {
    int mark = cursor.place();
    cursor.take("的");
    Cursor ahead = cursor.at(cursor.place());
    Optional<TimeMatch> found = calendar.at(ahead);
    boolean yearless =
        found.isPresent()
            && found.get().reading() instanceof CalendarReading reading
            && reading.year() instanceof YearRef.Unsaid;
    if (!yearless) {
      cursor.moveTo(mark);
      return Optional.empty();
    }
    cursor.moveTo(found.get().end());
    TimeValue first = withoutDays(found.get());
    int end = cursor.place();
    if (cursor.takeConnector()) {
      Optional<TimeMatch> last = calendar.at(cursor.at(cursor.place()));
      if (last.isPresent()) {
        cursor.moveTo(last.get().end());
        return Optional.of(new FixedReading(TimeValue.between(first, withoutDays(last.get()))));
      }
    }
    cursor.moveTo(end);
    return Optional.of(new FixedReading(first));
  }

  private static TimeValue withoutDays(TimeMatch found) {
    TimeValue value = found.reading().resolve(Anchor.of(TimeContext.unknown()));
    return value.edtf().map(edtf -> TimeValue.of(edtf, Basis.ITSELF)).orElse(TimeValue.NONE);
  }

  private static Optional<Reading> inMonth(Cursor cursor) {
    OptionalInt day = cursor.takeNumber(1, DAYS, "日", "号");
    return day.isPresent()
        ? Optional.of(
            new FixedReading(TimeValue.of("XXXX-XX-%02d".formatted(day.getAsInt()), Basis.ITSELF)))
        : Optional.empty();
  }

  /** 每周 has already taken the 周 of 每周一. */
  private Optional<Reading> inWeek(Cursor cursor) {
    int mark = cursor.place();
    Cursor ahead = cursor.at(mark - 1);
    if (weeks.dayAfterPrefix(ahead).isPresent()) {
      cursor.moveTo(ahead.place());
      takeMoreDays(cursor);
    }
    return Optional.empty();
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
