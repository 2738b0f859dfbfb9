package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.reading.Reading;
import io.broadsheet.text.time.reading.WeekReading;
import java.util.Optional;

/** Weeks and weekdays: 上周, 下下周一, 这个星期天, 周五, 本周末. */
final class WeekGrammar implements Grammar {

  private static final String WEEKDAYS = "一二三四五六日天";

  private static final int SATURDAY = 6;
  private static final int SUNDAY = 7;

  /** What makes 周一 part of another word: 两周一次, 周一围. */
  private static final String NOT_A_WEEKDAY = "次个围带边片圈刊年岁";

  @Override
  public String beginnings(TimeWords words) {
    return words.firstCharacters(TimeWords.WEEK, TimeWords.WEEKDAY_PREFIX);
  }

  @Override
  public Optional<TimeMatch> at(Cursor cursor) {
    Optional<Integer> weeks = cursor.take(TimeWords.WEEK);
    if (weeks.isPresent()) {
      return Optional.of(inWeek(cursor, weeks.get()));
    }
    return isNumber(cursor.before()) || cursor.take(TimeWords.WEEKDAY_PREFIX).isEmpty()
        ? Optional.empty()
        : day(cursor, 0);
  }

  /** A weekday where 周, or the end of 星期, stands before it in another word: 每周一. */
  Optional<TimeMatch> dayAfterPrefix(Cursor cursor) {
    cursor.moveTo(cursor.place() + 1);
    return day(cursor, 0);
  }

  private static TimeMatch inWeek(Cursor cursor, int weeks) {
    int mark = cursor.place();
    cursor.take("的");
    cursor.take(TimeWords.WEEKDAY_PREFIX);
    Optional<TimeMatch> day = day(cursor, weeks);
    if (day.isPresent()) {
      return day.get();
    }
    cursor.moveTo(mark);
    return match(cursor, new WeekReading(weeks, 1, SUNDAY));
  }

  private static Optional<TimeMatch> day(Cursor cursor, int weeks) {
    int mark = cursor.place();
    char c = cursor.peek();
    cursor.moveTo(mark + 1);
    if (c == '末') {
      return Optional.of(match(cursor, new WeekReading(weeks, SATURDAY, SUNDAY)));
    }
    int weekday = WEEKDAYS.indexOf(c) + 1;
    if (weekday == 0 || NOT_A_WEEKDAY.indexOf(cursor.peek()) >= 0) {
      cursor.moveTo(mark);
      return Optional.empty();
    }
    int day = Math.min(weekday, SUNDAY);
    return Optional.of(match(cursor, new WeekReading(weeks, day, day)));
  }

  private static TimeMatch match(Cursor cursor, Reading reading) {
    return TimeMatch.of(cursor.start(), cursor.place(), reading);
  }

  static boolean isNumber(char c) {
    return Character.isDigit(c) || "一二三四五六七八九十百千万亿两几数第每半多余".indexOf(c) >= 0;
  }
}
