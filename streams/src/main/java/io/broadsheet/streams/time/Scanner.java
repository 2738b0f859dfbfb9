package io.broadsheet.streams.time;

import io.broadsheet.streams.scan.FoldedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Goes through a text once and takes the longest expression at each place. */
final class Scanner {

  private static final List<Grammar> GRAMMARS =
      List.of(
          new CalendarGrammar(),
          new NumericGrammar(),
          new DayGrammar(),
          new WeekGrammar(),
          new DistanceGrammar(),
          new EraGrammar(),
          new SetGrammar(),
          Scanner::vague);

  private static final String[] BEFORE = {"以前", "之前"};
  private static final String[] AFTER = {"以后", "之后"};
  private static final String[] SINCE = {"以来", "至今"};

  /** Characters with which no expression begins are passed without asking anybody. */
  private static final BitSet BEGINNINGS = beginnings();

  private final FoldedText text;

  Scanner(FoldedText text) {
    this.text = text;
  }

  List<Match> scan() {
    List<Match> found = new ArrayList<>();
    int place = 0;
    while (place < text.length()) {
      int next = place + 1;
      if (BEGINNINGS.get(text.at(place))) {
        int skip = TimeWords.NO_TIMES.at(text, place).map(word -> word.end()).orElse(0);
        Optional<Match> match = skip > 0 ? Optional.empty() : at(place);
        match.ifPresent(found::add);
        next = Math.max(skip, match.map(Match::end).orElse(numberEnd(place)));
      }
      place = Math.max(next, place + 1);
    }
    return found;
  }

  /** No expression begins inside of a run of figures. */
  private int numberEnd(int place) {
    int end = place;
    while (text.at(end) >= '0' && text.at(end) <= '9') {
      end++;
    }
    return end;
  }

  private Optional<Match> at(int place) {
    return longest(place)
        .map(this::withSpan)
        .map(this::withTime)
        .map(this::withOpenSide)
        .or(() -> clock(place));
  }

  private Optional<Match> longest(int place) {
    return GRAMMARS.stream()
        .map(grammar -> grammar.at(new Cursor(text, place)))
        .flatMap(Optional::stream)
        .max(Comparator.comparingInt(Match::end));
  }

  private static Optional<Match> vague(Cursor cursor) {
    return cursor
        .take(TimeWords.VAGUE_TIMES)
        .map(word -> Match.of(cursor.start(), cursor.place(), FixedReading.VAGUE));
  }

  private Optional<Match> clock(int place) {
    Cursor cursor = new Cursor(text, place);
    return ClockGrammar.takeAlone(cursor)
        .map(time -> Match.of(place, place, FixedReading.VAGUE).at(cursor.place(), time));
  }

  /** 7月4日至5日, 去年3月到今年5月, 周一至周五. */
  private Match withSpan(Match first) {
    Cursor cursor = new Cursor(text, first.end());
    if (!first.reading().spans() || !cursor.takeConnector()) {
      return first;
    }
    Cursor ahead = new Cursor(text, text.skipSpaces(cursor.place()));
    return longest(ahead.place())
        .filter(last -> last.reading().spans())
        .map(last -> first.to(last.end(), span(first.reading(), last.reading())))
        .orElse(first);
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

  private Match withTime(Match match) {
    if (!match.reading().isDay()) {
      return match;
    }
    Cursor cursor = new Cursor(text, match.end());
    skipWeekday(cursor);
    cursor.take("的");
    return ClockGrammar.take(cursor, match.time())
        .map(time -> match.at(cursor.place(), time))
        .orElseGet(
            () -> new Match(match.start(), weekdayEnd(match), match.reading(), match.time()));
  }

  private int weekdayEnd(Match match) {
    Cursor cursor = new Cursor(text, match.end());
    boolean weekday =
        match.reading() instanceof CalendarReading
            && new WeekGrammar().at(cursor).filter(day -> day.reading().isDay()).isPresent();
    return weekday ? cursor.place() : match.end();
  }

  /** 3月18日（星期二）上午. */
  private static void skipWeekday(Cursor cursor) {
    int mark = cursor.place();
    boolean bracket = cursor.take("(");
    Cursor ahead = new Cursor(cursor.text(), cursor.text().skipSpaces(cursor.place()));
    Optional<Match> day = new WeekGrammar().at(ahead).filter(found -> found.reading().isDay());
    cursor.moveTo(day.map(Match::end).orElse(mark));
    if (day.isPresent() && bracket && !cursor.take(")")) {
      cursor.moveTo(mark);
    }
  }

  private Match withOpenSide(Match match) {
    if (match.reading() instanceof FixedReading || match.reading() instanceof DistanceReading) {
      return match;
    }
    Cursor cursor = new Cursor(text, match.end());
    if (cursor.takeAny(SINCE)) {
      return match.to(cursor.place(), new OpenReading(match.reading(), OpenReading.Side.SINCE));
    }
    if (cursor.takeAny(BEFORE)) {
      boolean atEnd = "底末终".indexOf(text.at(match.end() - 1)) >= 0;
      return match.to(
          cursor.place(),
          new OpenReading(match.reading(), atEnd ? OpenReading.Side.BY : OpenReading.Side.BEFORE));
    }
    return cursor.takeAny(AFTER)
        ? match.to(cursor.place(), new OpenReading(match.reading(), OpenReading.Side.AFTER))
        : match;
  }

  private static BitSet beginnings() {
    BitSet set = new BitSet();
    String own = "0123456789零一二三四五六七八九十两百千半第前头首农阴旧公民正腊冬大年上本今昨去";
    own.chars().forEach(set::set);
    List.of(
            TimeWords.YEAR,
            TimeWords.LATER_YEAR,
            TimeWords.MONTH,
            TimeWords.LATER_MONTH,
            TimeWords.WEEK,
            TimeWords.WEEKDAY_PREFIX,
            TimeWords.DAY,
            TimeWords.LATER_DAY,
            TimeWords.DAY_PART,
            TimeWords.LATER_DAY_PART,
            TimeWords.PART_OF_DAY,
            TimeWords.SEASON,
            TimeWords.YEAR_SEASON,
            TimeWords.YEAR_PART,
            TimeWords.BARE_MONTH_PART,
            TimeWords.HALF,
            TimeWords.WINDOW,
            TimeWords.NARROW_WINDOW,
            TimeWords.SET,
            TimeWords.VAGUE_TIMES,
            TimeWords.NO_TIMES,
            Festival.TABLE)
        .forEach(table -> table.firstCharacters().chars().forEach(set::set));
    return set;
  }
}
