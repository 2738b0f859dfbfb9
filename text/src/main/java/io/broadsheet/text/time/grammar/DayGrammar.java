package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.DayReading;
import io.broadsheet.text.time.reading.RangeReading;
import io.broadsheet.text.time.reading.Reading;
import io.broadsheet.text.time.reading.YearRef;
import java.util.Optional;

/** Days by their distance: 今天, 昨晚, 大后天, 次日, 今明两天. */
final class DayGrammar implements Grammar {

  private static final int DAYS = 31;

  @Override
  public String beginnings(TimeWords words) {
    return "今昨去明"
        + words.firstCharacters(
            TimeWords.DAY, TimeWords.DAY_PART, TimeWords.LATER_DAY, TimeWords.LATER_DAY_PART);
  }

  @Override
  public Optional<TimeMatch> at(Cursor cursor) {
    return pair(cursor)
        .or(() -> cursor.take(TimeWords.DAY).map(days -> match(cursor, days, false)))
        .or(() -> cursor.take(TimeWords.DAY_PART).map(day -> withPart(cursor, day, false)))
        .or(
            () ->
                cursor
                    .take(TimeWords.LATER_DAY)
                    .filter(_ -> !Ordinals.isOne(cursor))
                    .map(days -> match(cursor, days, true)))
        .or(() -> cursor.take(TimeWords.LATER_DAY_PART).map(day -> withPart(cursor, day, true)))
        .or(() -> brief(cursor));
  }

  /** 昨(8)日, 昨凌晨, 今零时, and 昨 alone, as papers in traditional script write. */
  private static Optional<TimeMatch> brief(Cursor cursor) {
    cursor.moveTo(cursor.start());
    int days = "昨今明".indexOf(cursor.peek()) - 1;
    if (days < -1) {
      return Optional.empty();
    }
    cursor.moveTo(cursor.start() + 1);
    int mark = cursor.place();
    if (cursor.take("(") && cursor.takeNumber(1, DAYS).isPresent() && cursor.take(")")) {
      cursor.take("日");
      return Optional.of(match(cursor, days, false));
    }
    cursor.moveTo(mark);
    Cursor ahead = cursor.at(mark);
    boolean clock = ClockGrammar.take(ahead, Optional.empty()).isPresent();
    boolean alone = days < 0 && "于今非如".indexOf(cursor.before()) < 0 && cursor.peek() != '非';
    boolean opens = cursor.peek() == '起' && "如从自至于".indexOf(cursor.before()) < 0;
    return clock || alone || opens ? Optional.of(match(cursor, days, false)) : Optional.empty();
  }

  private static Optional<TimeMatch> pair(Cursor cursor) {
    if (cursor.takeAny("今明两天", "今明两日", "今明2天")) {
      return Optional.of(span(cursor, new DayReading(0, false), new DayReading(1, false)));
    }
    if (cursor.takeAny("昨今两天", "昨今两日")) {
      return Optional.of(span(cursor, new DayReading(-1, false), new DayReading(0, false)));
    }
    if (cursor.takeAny("今明两年")) {
      return Optional.of(span(cursor, year(0), year(1)));
    }
    if (cursor.takeAny("明后两天", "明后天", "明后两日")) {
      return Optional.of(span(cursor, new DayReading(1, false), new DayReading(2, false)));
    }
    return cursor.takeAny("去今两年") ? Optional.of(span(cursor, year(-1), year(0))) : Optional.empty();
  }

  private static Reading year(int years) {
    return CalendarReading.ofYear(new YearRef.Relative(years));
  }

  private static TimeMatch span(Cursor cursor, Reading first, Reading last) {
    return TimeMatch.of(cursor.start(), cursor.place(), new RangeReading(first, last));
  }

  private static TimeMatch match(Cursor cursor, int days, boolean later) {
    return TimeMatch.of(cursor.start(), cursor.place(), new DayReading(days, later));
  }

  private static TimeMatch withPart(Cursor cursor, String day, boolean later) {
    String[] parts = day.split(":");
    return match(cursor, Integer.parseInt(parts[0]), later).at(cursor.place(), parts[1]);
  }
}
