package io.broadsheet.text.time.grammar;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.NumeralReader;
import io.broadsheet.text.time.reading.PassedReading;
import java.util.Optional;
import java.util.OptionalInt;

/** Times of day: 上午, 下午3时20分, 晚上八点半, 15:30, 9时至11时. */
final class ClockGrammar implements Grammar {

  private static final int HOURS = 24;
  private static final int NOON = 12;
  private static final int SIXTY = 60;
  private static final int TWO_DIGITS = 10;
  private static final int QUARTER = 15;
  private static final int HALF = 30;
  private static final int ONE_OCLOCK = 1;
  private static final int MORNING = 6;
  private static final String MORNING_PART = "am";

  @Override
  public String beginnings(TimeWords words) {
    return Cursor.NUMERALS + words.firstCharacters(TimeWords.PART_OF_DAY);
  }

  @Override
  public Optional<TimeMatch> at(Cursor cursor) {
    return takeAlone(cursor)
        .map(
            time ->
                TimeMatch.of(cursor.start(), cursor.place(), new PassedReading())
                    .at(cursor.place(), time));
  }

  /** A time of day where the cursor stands, also the bare name of a part of the day. */
  static Optional<String> take(Cursor cursor, Optional<String> dayPart) {
    int mark = cursor.place();
    Optional<String> said = partOfDay(cursor);
    Optional<String> word = said.map(w -> cursor.text().original(mark, cursor.place()).strip());
    Optional<String> part = said.or(() -> dayPart.flatMap(name -> cursor.words().partOfDay(name)));
    int afterPart = cursor.place();
    cursor.take("的");
    Optional<Clock> clock = clock(cursor, true);
    if (clock.isEmpty()) {
      cursor.moveTo(afterPart);
      return word;
    }
    return Optional.of(withClosing(cursor, clock.get(), part));
  }

  /** 晚 and 夜 are parts of the day, but not in 晚会 and 夜空. */
  private static Optional<String> partOfDay(Cursor cursor) {
    int mark = cursor.place();
    Optional<String> part = cursor.take(TimeWords.PART_OF_DAY);
    char last = cursor.text().at(cursor.place() - 1);
    boolean inWord = (last == '晚' || last == '夜') && "会空景色市行宵餐饭报霞年".indexOf(cursor.peek()) >= 0;
    if (part.isEmpty() || inWord) {
      cursor.moveTo(mark);
      return Optional.empty();
    }
    return part;
  }

  /** 上午9点到11点: what the opening end says of the part of the day holds for the closing one. */
  private static String withClosing(Cursor cursor, Clock first, Optional<String> part) {
    Clock opening = first.in(part.orElse(MORNING_PART));
    int mark = cursor.place();
    if (cursor.takeConnector()) {
      Optional<String> own = cursor.take(TimeWords.PART_OF_DAY);
      Optional<Clock> closing = clock(cursor, true);
      if (closing.isPresent()) {
        return opening + "/" + closing.get().in(own.or(() -> part).orElse(MORNING_PART));
      }
    }
    cursor.moveTo(mark);
    return opening.toString();
  }

  /** A clock on its own, where no day stands before it; it must be unmistakable. */
  private static Optional<String> takeAlone(Cursor cursor) {
    int mark = cursor.place();
    Optional<String> part = cursor.take(TimeWords.PART_OF_DAY);
    Optional<Clock> clock = clock(cursor, part.isPresent());
    if (clock.isEmpty()) {
      cursor.moveTo(mark);
      return Optional.empty();
    }
    return Optional.of(withClosing(cursor, clock.get(), part));
  }

  private static Optional<Clock> clock(Cursor cursor, boolean sure) {
    int mark = cursor.place();
    Optional<Clock> found =
        figures(cursor)
            .or(
                () -> {
                  cursor.moveTo(mark);
                  return words(cursor, sure);
                });
    if (found.isEmpty()) {
      cursor.moveTo(mark);
    }
    return found;
  }

  /** 15:30, 09:05:30. */
  private static Optional<Clock> figures(Cursor cursor) {
    int start = cursor.text().skipSpaces(cursor.place());
    if (NumeralReader.isArabic(cursor.text().at(start - 1)) || cursor.text().at(start - 1) == ':') {
      return Optional.empty();
    }
    OptionalInt hour = cursor.takeNumber(0, HOURS);
    OptionalInt minute = colonNumber(cursor);
    if (hour.isEmpty() || minute.isEmpty()) {
      return Optional.empty();
    }
    int mark = cursor.place();
    OptionalInt second = colonNumber(cursor);
    if (second.isEmpty()) {
      cursor.moveTo(mark);
    }
    return Optional.of(new Clock(hour.getAsInt(), minute.getAsInt(), second));
  }

  private static OptionalInt colonNumber(Cursor cursor) {
    FoldedText text = cursor.text();
    int at = cursor.place();
    boolean digits =
        text.at(at) == ':'
            && NumeralReader.isArabic(text.at(at + 1))
            && NumeralReader.isArabic(text.at(at + 2))
            && !NumeralReader.isArabic(text.at(at + 3));
    if (!digits) {
      return OptionalInt.empty();
    }
    cursor.moveTo(at + 1);
    return cursor.takeNumber(0, SIXTY - 1);
  }

  /** 3时20分, 八点半, 七点一刻, 8点; 三点 alone are three points. */
  private static Optional<Clock> words(Cursor cursor, boolean sure) {
    int start = cursor.place();
    OptionalInt hour = cursor.takeNumber(0, HOURS);
    boolean arabic = NumeralReader.isArabic(cursor.text().at(cursor.text().skipSpaces(start)));
    if (hour.isEmpty() || !cursor.takeAny("点钟", "点", "时")) {
      return Optional.empty();
    }
    char unit = cursor.text().at(cursor.place() - 1);
    if (cursor.takeAny("许", "整")) {
      return Optional.of(new Clock(hour.getAsInt(), 0, OptionalInt.empty()));
    }
    int mark = cursor.place();
    OptionalInt minute = minute(cursor);
    if (minute.isPresent()) {
      OptionalInt second = cursor.takeNumber(0, SIXTY - 1, "秒");
      return Optional.of(new Clock(hour.getAsInt(), minute.getAsInt(), second));
    }
    cursor.moveTo(mark);
    return sure && !isPointOfList(cursor, unit)
            || hour.getAsInt() == 0
            || unit != '点' && arabic && "代期速空段".indexOf(cursor.peek()) < 0
            || unit == '钟'
            || arabic && isAfterClock(cursor)
        ? Optional.of(new Clock(hour.getAsInt(), 0, OptionalInt.empty()))
        : Optional.empty();
  }

  /** 三点意见 are three points, no time. */
  private static boolean isPointOfList(Cursor cursor, char unit) {
    return unit == '点' && "意建要希看体启感共新".indexOf(cursor.peek()) >= 0;
  }

  private static boolean isAfterClock(Cursor cursor) {
    return CalendarGrammar.isBoundary(cursor.peek()) && cursor.peek() != '"'
        || "到至前后开左起".indexOf(cursor.peek()) >= 0;
  }

  private static OptionalInt minute(Cursor cursor) {
    if (cursor.take("半")) {
      return OptionalInt.of(HALF);
    }
    OptionalInt quarters = cursor.takeNumber(1, 3, "刻钟", "刻");
    if (quarters.isPresent()) {
      return OptionalInt.of(quarters.getAsInt() * QUARTER);
    }
    boolean zero = cursor.take("零");
    OptionalInt minutes = cursor.takeNumber(0, SIXTY - 1, "分钟", "分");
    int mark = cursor.place();
    if (minutes.isEmpty()) {
      OptionalInt bare = cursor.takeNumber(zero ? 1 : TWO_DIGITS, SIXTY - 1);
      boolean ends = CalendarGrammar.isBoundary(cursor.peek());
      if (bare.isPresent() && ends) {
        return bare;
      }
      cursor.moveTo(mark);
    }
    return minutes;
  }

  /**
   * What a clock shows.
   *
   * @param hour 0 to 24
   * @param minute 0 to 59
   * @param second 0 to 59, if it is said
   */
  private record Clock(int hour, int minute, OptionalInt second) {

    /** The same time, where the part of the day is known. */
    Clock in(String part) {
      int moved =
          switch (part) {
            case "pm" -> hour < NOON ? hour + NOON : hour;
            case "noon" -> hour >= ONE_OCLOCK && hour < MORNING ? hour + NOON : hour;
            case "night" -> night();
            default -> hour;
          };
      return new Clock(moved, minute, second);
    }

    private int night() {
      if (hour == NOON) {
        return HOURS;
      }
      return hour >= MORNING - 1 && hour < NOON ? hour + NOON : hour;
    }

    @Override
    public String toString() {
      String time = "T%02d:%02d".formatted(hour, minute);
      return second.isPresent() ? time + ":%02d".formatted(second.getAsInt()) : time;
    }
  }
}
