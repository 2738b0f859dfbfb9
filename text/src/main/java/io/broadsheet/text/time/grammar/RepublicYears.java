package io.broadsheet.text.time.grammar;

import io.broadsheet.text.scan.Numeral;
import io.broadsheet.text.time.reading.YearRef;
import java.util.Optional;
import java.util.OptionalInt;

/** Years of the Republic of China: 民国十年, 民国98年至100年; in papers of Taiwan also 113年8月. */
final class RepublicYears {

  private static final int FOUNDED = 1911;
  private static final int LAST = 199;

  /** Without their name only years of the paper's own time are read so. */
  private static final int FIRST_UNNAMED = 35;

  private static final int LAST_UNNAMED = 139;

  private static final int MANY = 100;

  /** So many characters a year has at most before its 年. */
  private static final int FARTHEST = 9;

  private RepublicYears() {}

  static Optional<YearGrammar.Years> take(Cursor cursor) {
    if (!cursor.isNear('年', FARTHEST)) {
      return Optional.empty();
    }
    int mark = cursor.place();
    Optional<YearGrammar.Years> years = named(cursor);
    if (years.isEmpty()) {
      cursor.moveTo(mark);
      years = unnamed(cursor);
    }
    if (years.isEmpty()) {
      cursor.moveTo(mark);
    }
    return years;
  }

  private static Optional<YearGrammar.Years> named(Cursor cursor) {
    if (!cursor.take("民国")) {
      return Optional.empty();
    }
    OptionalInt first =
        cursor.take("元年") ? OptionalInt.of(1) : cursor.takeNumber(1, LAST, "年度", "年");
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int mark = cursor.place();
    OptionalInt last =
        cursor.takeConnector()
            ? cursor.takeNumber(first.getAsInt() + 1, LAST, "年")
            : OptionalInt.empty();
    if (last.isEmpty()) {
      cursor.moveTo(mark);
    }
    return Optional.of(
        new YearGrammar.Years(
            civil(first.getAsInt()),
            last.isPresent() ? Optional.of(civil(last.getAsInt())) : Optional.empty(),
            false));
  }

  private static YearRef civil(int number) {
    return new YearRef.Named(FOUNDED + number);
  }

  /** 113年8月; alone such a number mostly counts years, unless it stands like a time. */
  private static Optional<YearGrammar.Years> unnamed(Cursor cursor) {
    if (WeekGrammar.isNumber(cursor.before())) {
      return Optional.empty();
    }
    Optional<Numeral> number = cursor.takeNumeral().filter(RepublicYears::isWritten);
    OptionalInt value = number.isEmpty() ? OptionalInt.empty() : number.get().whole();
    boolean plausible =
        value.isPresent()
            && value.getAsInt() >= FIRST_UNNAMED
            && value.getAsInt() <= LAST_UNNAMED
            && cursor.takeAny("學年度", "学年度", "年度", "年");
    if (!plausible) {
      return Optional.empty();
    }
    YearRef year = new YearRef.Republic(value.getAsInt());
    if (value.getAsInt() >= MANY && followedByMonth(cursor)) {
      return Optional.of(YearGrammar.Years.of(year));
    }
    if (!Script.isOfTaiwan(cursor) || !standsAsTime(cursor)) {
      return Optional.empty();
    }
    boolean schoolYear = cursor.text().at(cursor.place() - 3) == '學';
    return Optional.of(
        new YearGrammar.Years(
            year,
            Optional.<YearRef>of(new YearRef.Republic(value.getAsInt() + 1))
                .filter(_ -> schoolYear),
            false));
  }

  private static boolean isWritten(Numeral number) {
    return number.style() == Numeral.Style.ARABIC || number.style() == Numeral.Style.POSITIONAL;
  }

  private static boolean followedByMonth(Cursor cursor) {
    Cursor ahead = cursor.at(cursor.place());
    return ahead.takeNumber(1, 12, "月").isPresent();
  }

  private static boolean standsAsTime(Cursor cursor) {
    TimeWords words = cursor.words();
    return words.of(TimeWords.BEFORE_SPAN_OF_YEARS).before(cursor.text(), cursor.start()).isEmpty()
        && words.of(TimeWords.AFTER_SPAN_OF_YEARS).at(cursor.text(), cursor.place()).isEmpty()
        && !(CalendarGrammar.isBoundary(cursor.peek()) && cursor.peek() != '(');
  }
}
