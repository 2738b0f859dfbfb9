package io.broadsheet.text.time.grammar;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.NumeralReader;
import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.Detail;
import io.broadsheet.text.time.reading.MonthRef;
import io.broadsheet.text.time.reading.YearRef;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Dates in figures: 2018-01-22, 2018/1/22, 2018.1.22, 20180122, 2018-01, 1/22. */
final class NumericGrammar implements Grammar {

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2200;
  private static final int MONTHS = 12;
  private static final int DAYS = 31;
  private static final int COMPACT = 8;
  private static final int CENTURY = 100;
  private static final int MILLENNIUM = 2000;

  @Override
  public String beginnings(TimeWords words) {
    return "0123456789";
  }

  @Override
  public Optional<TimeMatch> at(Cursor cursor) {
    FoldedText text = cursor.text();
    char before = cursor.before();
    boolean inNumber = NumeralReader.isArabic(before) || "-/._".indexOf(before) >= 0;
    if (inNumber || isLatin(before) || !NumeralReader.isArabic(text.at(cursor.start()))) {
      return Optional.empty();
    }
    OptionalInt first = digits(cursor);
    int length = cursor.place() - cursor.start();
    if (length == COMPACT) {
      return compact(cursor, first.orElse(0));
    }
    char separator = cursor.peek();
    return first.isEmpty() || "-/.".indexOf(separator) < 0
        ? Optional.empty()
        : separated(cursor, first.getAsInt(), length);
  }

  /** The closing end of a span of figures, whose opening end stands before its hyphen. */
  static Optional<TimeMatch> closing(Cursor cursor) {
    OptionalInt first = digits(cursor);
    int length = cursor.place() - cursor.start();
    boolean date = first.isPresent() && "/.-".indexOf(cursor.peek()) >= 0;
    return date ? separated(cursor, first.getAsInt(), length) : Optional.empty();
  }

  private static Optional<TimeMatch> separated(Cursor cursor, int first, int length) {
    char separator = cursor.peek();
    cursor.moveTo(cursor.place() + 1);
    OptionalInt second = digits(cursor);
    if (second.isEmpty()) {
      return Optional.empty();
    }
    int end = cursor.place();
    if (cursor.peek() == separator) {
      cursor.moveTo(end + 1);
      OptionalInt third = digits(cursor);
      return third.isPresent() && ends(cursor)
          ? full(cursor, first, second.getAsInt(), third.getAsInt())
          : Optional.empty();
    }
    cursor.moveTo(end);
    if (!ends(cursor)) {
      return Optional.empty();
    }
    return length == 4
        ? yearAndMonth(cursor, first, second.getAsInt(), separator)
        : second.getAsInt() >= FIRST_YEAR && separator != '.'
            ? yearAndMonth(cursor, second.getAsInt(), first, '/')
            : monthAndDay(cursor, first, second.getAsInt(), separator);
  }

  private static Optional<TimeMatch> full(Cursor cursor, int first, int second, int third) {
    boolean brief = first < CENTURY && third < CENTURY && second <= MONTHS && third <= DAYS;
    if (brief && cursor.text().at(cursor.start() + 2) != '.' && first > 9) {
      return date(cursor, MILLENNIUM + first, second, third);
    }
    boolean yearFirst = first >= FIRST_YEAR;
    boolean dayFirst = !yearFirst && first > MONTHS;
    int year = yearFirst ? first : third;
    int month = yearFirst ? second : dayFirst ? second : first;
    int day = yearFirst ? third : dayFirst ? first : second;
    return date(cursor, year, month, day);
  }

  private static Optional<TimeMatch> compact(Cursor cursor, int digits) {
    return ends(cursor)
        ? date(cursor, digits / 10000, digits / 100 % 100, digits % 100)
        : Optional.empty();
  }

  private static Optional<TimeMatch> date(Cursor cursor, int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      LocalDate.of(year, month, day);
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
    cursor.take("日");
    return Optional.of(match(cursor, new YearRef.Named(year), month, new Detail.Day(day)));
  }

  private static Optional<TimeMatch> yearAndMonth(
      Cursor cursor, int year, int month, char separator) {
    boolean plausible = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= MONTHS;
    boolean twoDigits = NumeralReader.isArabic(cursor.text().at(cursor.place() - 2));
    boolean followed = "年赛学届号".indexOf(cursor.peek()) >= 0;
    return plausible && !followed && (separator == '/' || separator == '-' && twoDigits)
        ? Optional.of(match(cursor, new YearRef.Named(year), month, Detail.WHOLE))
        : Optional.empty();
  }

  /** 1/22 is a date only where it cannot be a fraction, or stands alone. */
  private static Optional<TimeMatch> monthAndDay(
      Cursor cursor, int month, int day, char separator) {
    boolean plausible = month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS;
    boolean alone =
        (CalendarGrammar.isBoundary(cursor.before()) || "在于从到至".indexOf(cursor.before()) >= 0)
            && "的左右以强弱决".indexOf(cursor.peek()) < 0;
    return plausible && alone && separator == '/'
        ? Optional.of(match(cursor, YearRef.UNSAID, month, new Detail.Day(day)))
        : Optional.empty();
  }

  private static TimeMatch match(Cursor cursor, YearRef year, int month, Detail detail) {
    return TimeMatch.of(
        cursor.start(),
        cursor.place(),
        new CalendarReading(year, new MonthRef.Named(month), detail));
  }

  private static OptionalInt digits(Cursor cursor) {
    FoldedText text = cursor.text();
    int start = cursor.place();
    int end = start;
    while (end - start <= COMPACT && NumeralReader.isArabic(text.at(end))) {
      end++;
    }
    if (end == start || end - start > COMPACT) {
      return OptionalInt.empty();
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      value = value * 10 + text.at(i) - '0';
    }
    cursor.moveTo(end);
    return OptionalInt.of(value);
  }

  private static boolean ends(Cursor cursor) {
    char c = cursor.peek();
    boolean timeFollows = c == 'T';
    return timeFollows || !NumeralReader.isArabic(c) && !isLatin(c) && "%‰".indexOf(c) < 0;
  }

  private static boolean isLatin(char c) {
    return c < 128 && Character.isLetter(c);
  }
}
