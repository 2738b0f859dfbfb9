package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.Detail;
import io.broadsheet.text.time.reading.MonthRef;
import io.broadsheet.text.time.reading.RangeReading;
import io.broadsheet.text.time.reading.YearRef;
import java.util.Optional;
import java.util.OptionalInt;

/** Months and what stands in them: 7月, 1-3月, 上月15日, 7月4日至5日, 3月上旬, 五月的第二个星期日. */
final class MonthGrammar {

  private static final int MONTHS = 12;
  private static final int DAYS = 31;
  private static final int WEEKS = 5;
  private static final int SATURDAY = 6;
  private static final int SUNDAY = 7;
  private static final String WEEKDAYS = "一二三四五六日天";

  /** What makes 月 or 日 part of another word. */
  private static final String NOT_A_MONTH = "龄子饼嫂球牙薪亮光";

  private final Cursor cursor;
  private final YearRef year;

  MonthGrammar(Cursor cursor, YearRef year) {
    this.cursor = cursor;
    this.year = year;
  }

  Optional<TimeMatch> take() {
    int mark = cursor.place();
    Optional<TimeMatch> found =
        named()
            .or(() -> year instanceof YearRef.Named ? Optional.empty() : relative())
            .or(this::bareStretch);
    if (found.isEmpty()) {
      cursor.moveTo(mark);
    }
    return found;
  }

  private Optional<TimeMatch> relative() {
    return cursor
        .take(TimeWords.MONTH)
        .<MonthRef>map(MonthRef.Relative::new)
        .or(() -> cursor.take(TimeWords.LATER_MONTH).map(MonthRef.Later::new))
        .map(this::inside);
  }

  /** 月底 of the text's own month; with a year before it, it names none. */
  private Optional<TimeMatch> bareStretch() {
    return year instanceof YearRef.Unsaid
        ? cursor
            .take(TimeWords.BARE_MONTH_PART)
            .map(p -> match(new MonthRef.Later(0), new Detail.Stretch(p[0], p[1])))
        : Optional.empty();
  }

  private Optional<TimeMatch> named() {
    int mark = cursor.place();
    if (!WeekGrammar.isNumber(cursor.before()) && cursor.take("元月")) {
      return Optional.of(inside(new MonthRef.Named(1)));
    }
    OptionalInt first = cursor.takeNumber(1, MONTHS);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    MonthRef month = new MonthRef.Named(first.getAsInt());
    if (takesMonthWord()) {
      return Optional.of(inside(month));
    }
    boolean list = cursor.take("、");
    if (list || cursor.takeConnector()) {
      int next = first.getAsInt() + 1;
      OptionalInt last = cursor.takeNumber(next, list ? next : MONTHS);
      if (last.isPresent() && takesMonthWord()) {
        return Optional.of(months(month, new MonthRef.Named(last.getAsInt())));
      }
    }
    cursor.moveTo(mark);
    return Optional.empty();
  }

  private boolean takesMonthWord() {
    int mark = cursor.place();
    if (cursor.take("月份")) {
      return true;
    }
    if (cursor.take("月") && NOT_A_MONTH.indexOf(cursor.peek()) < 0) {
      return true;
    }
    cursor.moveTo(mark);
    return false;
  }

  private TimeMatch months(MonthRef first, MonthRef last) {
    return span(
        new CalendarReading(year, first, Detail.WHOLE),
        new CalendarReading(year, last, Detail.WHOLE));
  }

  private TimeMatch inside(MonthRef month) {
    int mark = cursor.place();
    return days(month)
        .or(() -> edge(month))
        .or(() -> stretch(month))
        .or(() -> week(month))
        .or(() -> PortionGrammar.take(cursor).map(portion -> match(month, portion)))
        .orElseGet(
            () -> {
              cursor.moveTo(mark);
              return match(month, Detail.WHOLE);
            });
  }

  /** A day or days, with the month before them or without one. */
  Optional<TimeMatch> days(MonthRef month) {
    int mark = cursor.place();
    OptionalInt first = cursor.takeNumber(1, DAYS);
    if (first.isPresent()) {
      if (takesDayWord(month) || !(month instanceof MonthRef.Unsaid) && endsDate()) {
        return Optional.of(match(month, new Detail.Day(first.getAsInt())));
      }
      boolean list = cursor.take("、");
      if (list || cursor.takeConnector()) {
        int next = first.getAsInt() + 1;
        OptionalInt last = cursor.takeNumber(next, list ? next : DAYS);
        boolean pair = list && last.isPresent() && cursor.take("两");
        boolean named = pair || !list || !(month instanceof MonthRef.Unsaid);
        if (last.isPresent() && named && takesDayWord(month)) {
          return Optional.of(
              span(
                  new CalendarReading(year, month, new Detail.Day(first.getAsInt())),
                  new CalendarReading(year, month, new Detail.Day(last.getAsInt()))));
        }
      }
    }
    cursor.moveTo(mark);
    return Optional.empty();
  }

  /** 八月十五, 3月15到20日: the day goes without its word. */
  private boolean endsDate() {
    char ahead = cursor.peek();
    return CalendarGrammar.isBoundary(ahead) && "-—~至到.%:/、+".indexOf(ahead) < 0;
  }

  /** Behind a month 日 is a day whatever follows: 3月5日报道. */
  private boolean takesDayWord(MonthRef month) {
    int mark = cursor.place();
    boolean bare = month instanceof MonthRef.Unsaid;
    if (cursor.take("号") && "楼线院馆".indexOf(cursor.peek()) < 0
        || cursor.place() == mark && cursor.take("日") && !(bare && isInWord())) {
      return true;
    }
    cursor.moveTo(mark);
    return false;
  }

  /** 日报 and 日均 are words, 26日报道 names a day. */
  private boolean isInWord() {
    return cursor.words().of(TimeWords.A_DAY).at(cursor.text(), cursor.place()).isEmpty()
        && cursor.words().of(TimeWords.NOT_A_DAY).at(cursor.text(), cursor.place()).isPresent();
  }

  private Optional<TimeMatch> edge(MonthRef month) {
    return EdgeGrammar.take(cursor).map(edge -> match(month, edge));
  }

  private Optional<TimeMatch> stretch(MonthRef month) {
    int mark = cursor.place();
    cursor.take("的");
    Optional<int[]> part = cursor.take(TimeWords.MONTH_PART);
    boolean word =
        "初底末".indexOf(cursor.text().at(cursor.place() - 1)) >= 0
            && "中步级高心衷始期端层部三一二四五六七八九十".indexOf(cursor.peek()) >= 0;
    if (part.isPresent() && !word) {
      return part.map(p -> match(month, new Detail.Stretch(p[0], p[1])));
    }
    cursor.moveTo(mark);
    return Optional.empty();
  }

  /** 第二周, 第二个星期日, 最后一个星期五. */
  private Optional<TimeMatch> week(MonthRef month) {
    int mark = cursor.place();
    cursor.take("的");
    boolean last = cursor.takeAny("最后一个", "最后1个", "最后一");
    int number = last ? 0 : cursor.take("第") ? cursor.takeNumber(1, WEEKS).orElse(-1) : -1;
    cursor.take("个");
    if (number < 0 || cursor.take(TimeWords.WEEKDAY_PREFIX).isEmpty()) {
      cursor.moveTo(mark);
      return Optional.empty();
    }
    if (cursor.take("末")) {
      return Optional.of(match(month, new Detail.NthWeekday(number, SATURDAY, 2)));
    }
    int weekday = WEEKDAYS.indexOf(cursor.peek()) + 1;
    if (weekday == 0) {
      return Optional.of(match(month, new Detail.NthWeek(number)));
    }
    cursor.moveTo(cursor.place() + 1);
    return Optional.of(match(month, new Detail.NthWeekday(number, Math.min(weekday, SUNDAY), 1)));
  }

  private TimeMatch match(MonthRef month, Detail detail) {
    return TimeMatch.of(cursor.start(), cursor.place(), new CalendarReading(year, month, detail));
  }

  private TimeMatch span(CalendarReading first, CalendarReading last) {
    return TimeMatch.of(cursor.start(), cursor.place(), new RangeReading(first, last));
  }
}
