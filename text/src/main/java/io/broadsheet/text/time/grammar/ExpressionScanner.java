package io.broadsheet.text.time.grammar;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.NumeralReader;
import io.broadsheet.text.scan.WordTable;
import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.DistanceReading;
import io.broadsheet.text.time.reading.FixedReading;
import io.broadsheet.text.time.reading.OpenReading;
import io.broadsheet.text.time.reading.PassedReading;
import io.broadsheet.text.time.reading.RangeReading;
import io.broadsheet.text.time.reading.Reading;
import io.broadsheet.text.time.reading.WeekReading;
import io.broadsheet.text.work.BudgetScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through a text once and takes the longest expression at each place. */
final class ExpressionScanner {

  private static final String[] SINCE = {"以来", "至今"};

  /** So many characters a number of a time has at most before its unit. */
  private static final int LONGEST_NUMBER = 14;

  private static final int COMPACT_DATE = 8;

  /** By character, whether it stands behind the figures of times. */
  private static final boolean[] UNIT_OF_TIME = unitsOfTime();

  private final FoldedText text;
  private final Grammars grammars;

  ExpressionScanner(FoldedText text, Grammars grammars) {
    this.text = text;
    this.grammars = grammars;
  }

  List<TimeMatch> scan() {
    List<TimeMatch> found = new ArrayList<>();
    int place = 0;
    while (place < text.length()) {
      int next = place + 1;
      int skip =
          grammars
              .words()
              .of(TimeWords.NO_TIMES)
              .at(text, place)
              .map(WordTable.Found::end)
              .orElse(0);
      if (skip > 0 || grammars.mayBegin(text.at(place))) {
        boolean none = skip > 0 || isPlainNumber(place) || WordBorders.cut(grammars, text, place);
        Optional<TimeMatch> match = none ? Optional.empty() : at(place);
        match.filter(time -> !(time.reading() instanceof PassedReading)).ifPresent(found::add);
        BudgetScope.passed(Math.max(skip - place, 1));
        next = Math.max(skip, match.map(this::afterWeekday).orElse(numberEnd(place)));
      }
      place = Math.max(next, place + 1);
    }
    return found;
  }

  /** Most figures are no times: nothing that times are written with stands near them. */
  private boolean isPlainNumber(int place) {
    if (!NumeralReader.isArabic(text.at(place))) {
      return false;
    }
    for (int i = place + 1; i <= place + LONGEST_NUMBER; i++) {
      if (UNIT_OF_TIME[text.at(i)]) {
        return false;
      }
    }
    return numberEnd(place) - place != COMPACT_DATE;
  }

  private static boolean[] unitsOfTime() {
    boolean[] units = new boolean[Character.MAX_VALUE + 1];
    "年月日号季周世点时天星礼个刻:-/.T".chars().forEach(c -> units[c] = true);
    return units;
  }

  /** No expression begins inside of a run of figures. */
  private int numberEnd(int place) {
    int end = place;
    while (text.at(end) >= '0' && text.at(end) <= '9') {
      end++;
    }
    return end;
  }

  private Optional<TimeMatch> at(int place) {
    return longest(place)
        .map(this::withSpan)
        .map(this::withTime)
        .map(this::withClosingTime)
        .map(this::withOpenSide);
  }

  private Optional<TimeMatch> longest(int place) {
    return grammars.longest(text, place);
  }

  /** 7月4日至5日, 去年3月到今年5月, 周一至周五. */
  private TimeMatch withSpan(TimeMatch first) {
    Cursor cursor = grammars.cursor(text, afterWeekday(first));
    if (!first.reading().spans()) {
      return first;
    }
    boolean pair = !cursor.takeConnector();
    if (pair && !cursor.takeAny("和", "与", "跟")) {
      return first;
    }
    return closing(first, text.skipSpaces(cursor.place()))
        .filter(last -> last.reading().spans())
        .filter(last -> !pair || isBetween(last.end()))
        .map(last -> first.to(last.end(), span(first.reading(), last.reading())))
        .orElse(first);
  }

  /** Behind a connector a number may be what it is not alone: 八月二日至八日, 10/1/2017-11/2/2017. */
  private Optional<TimeMatch> closing(TimeMatch first, int place) {
    Optional<TimeMatch> last = longest(place);
    if (last.isPresent() || !(first.reading() instanceof CalendarReading)) {
      return last;
    }
    Optional<TimeMatch> day = BareDayGrammar.closing(grammars.cursor(text, place));
    return day.or(() -> NumericGrammar.closing(grammars.cursor(text, place)));
  }

  /** 2015年和2018年之间. */
  private boolean isBetween(int end) {
    return text.startsWith("之间", end) || text.startsWith("间", end);
  }

  private static Reading span(Reading first, Reading last) {
    if (first instanceof CalendarReading opening && last instanceof CalendarReading closing) {
      return new RangeReading(opening, closing.after(opening));
    }
    if (first instanceof WeekReading opening && last instanceof WeekReading closing) {
      return new RangeReading(opening, closing.after(opening));
    }
    return new RangeReading(first, last);
  }

  private TimeMatch withTime(TimeMatch match) {
    if (!match.reading().isDay()) {
      return match;
    }
    Cursor cursor = grammars.cursor(text, match.end());
    skipWeekday(cursor);
    cursor.takeAny("的", "T");
    return ClockGrammar.take(cursor, match.time())
        .map(time -> match.at(cursor.place(), time))
        .orElseGet(
            () -> new TimeMatch(match.start(), weekdayEnd(match), match.reading(), match.time()));
  }

  /** 昨天下午两点到今天四点. */
  private TimeMatch withClosingTime(TimeMatch first) {
    Cursor cursor = grammars.cursor(text, first.end());
    if (first.time().isEmpty() || !first.reading().isDay() || !cursor.takeConnector()) {
      return first;
    }
    return longest(text.skipSpaces(cursor.place()))
        .filter(last -> last.reading().isDay())
        .map(this::withTime)
        .map(
            last ->
                new TimeMatch(
                    first.start(),
                    last.end(),
                    span(first.reading(), last.reading()),
                    last.time().map(time -> first.time().get() + "/" + time).or(first::time)))
        .orElse(first);
  }

  private int weekdayEnd(TimeMatch match) {
    Cursor cursor = grammars.cursor(text, match.end());
    boolean weekday =
        match.reading() instanceof CalendarReading
            && new WeekGrammar().at(cursor).filter(day -> day.reading().isDay()).isPresent();
    return weekday ? cursor.place() : match.end();
  }

  /** The weekday in brackets behind a day says nothing new. */
  private int afterWeekday(TimeMatch match) {
    Cursor cursor = grammars.cursor(text, match.end());
    boolean behindDay = text.at(match.end()) == '(' && match.time().isEmpty();
    if (behindDay) {
      skipWeekday(cursor);
    }
    return cursor.place();
  }

  /** 3月18日（星期二）上午. */
  private static void skipWeekday(Cursor cursor) {
    int mark = cursor.place();
    boolean bracket = cursor.take("(");
    Cursor ahead = cursor.at(cursor.text().skipSpaces(cursor.place()));
    Optional<TimeMatch> day = new WeekGrammar().at(ahead).filter(found -> found.reading().isDay());
    cursor.moveTo(day.map(TimeMatch::end).orElse(mark));
    if (day.isPresent() && bracket && !cursor.take(")")) {
      cursor.moveTo(mark);
    }
  }

  private TimeMatch withOpenSide(TimeMatch match) {
    if (match.reading() instanceof FixedReading || match.reading() instanceof DistanceReading) {
      return match;
    }
    Cursor cursor = grammars.cursor(text, match.end());
    if (cursor.takeAny(SINCE)) {
      return match.to(cursor.place(), new OpenReading(match.reading()));
    }
    return match;
  }
}
