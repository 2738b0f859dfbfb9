package io.broadsheet.text.time.resolve;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.time.grammar.TimeMatch;
import io.broadsheet.text.time.reading.Anchor;
import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.SamePeriodReading;
import io.broadsheet.text.time.reading.YearRef;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.TimeContext;
import io.broadsheet.text.time.value.TimeExpression;
import io.broadsheet.text.time.value.TimeValue;
import io.broadsheet.text.work.BudgetScope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves the matches of one text in their order; what is named first helps what comes after. */
public final class Resolution {

  private static final String SENTENCE_ENDS = "。！？；";

  private static final long OLDEST_NEWS_DAYS = 3;

  private final FoldedText text;
  private final TimeContext context;
  private Anchor anchor;
  private int read;

  /** Nothing of the text has been resolved yet. */
  public Resolution(FoldedText text, TimeContext context) {
    this.text = text;
    this.context = context;
    this.anchor = Anchor.of(context);
  }

  /**
   * What the matches come to.
   *
   * @param matches the expressions of the text, in its order
   * @param years tells the text's own year where nothing else does
   */
  public List<TimeExpression> resolve(List<TimeMatch> matches, YearsOfText years) {
    if (anchor.year().isEmpty()) {
      years.present(text, matches).ifPresent(year -> anchor = anchor.withYear(year, Basis.TEXT));
    }
    ledeDay(matches)
        .filter(this::mayBeToday)
        .ifPresent(day -> anchor = anchor.withToday(day, Basis.TEXT));
    List<TimeExpression> expressions = new ArrayList<>(matches.size());
    for (TimeMatch match : matches) {
      forget(match.start());
      BudgetScope.passed(match.end() - match.start());
      BudgetScope.found(1);
      read = match.end();
      if (!match.reading().holds(anchor)) {
        continue;
      }
      TimeValue value = match.reading().resolve(anchor);
      expressions.add(expression(match, value));
      remember(match, value);
    }
    return List.copyOf(expressions);
  }

  /** The paper comes out at most a few days after what its lede reports; a caller's word stands. */
  private boolean mayBeToday(EdtfDate lede) {
    if (context.day().isEmpty()) {
      return true;
    }
    long age =
        lede.date().map(day -> ChronoUnit.DAYS.between(day, context.day().get())).orElse(-1L);
    return context.dayBasis() != Basis.REFERENCE && age >= 0 && age <= OLDEST_NEWS_DAYS;
  }

  private TimeExpression expression(TimeMatch match, TimeValue value) {
    return new TimeExpression(
        match.start(),
        match.end(),
        text.original(match.start(), match.end()),
        value.edtf(),
        value.from(),
        value.to(),
        match.time(),
        value.basis());
  }

  /** A year said holds through its sentence, a date through its paragraph. */
  private void forget(int place) {
    for (int i = read; i < place; i++) {
      if (text.at(i) == '\n') {
        anchor = anchor.saying(Anchor.Said.NOTHING);
      } else if (SENTENCE_ENDS.indexOf(text.at(i)) >= 0) {
        anchor = anchor.saying(anchor.said().inNextSentence());
      }
    }
  }

  private void remember(TimeMatch match, TimeValue value) {
    if (value.date().isEmpty()) {
      rememberPeriod(match, value);
      return;
    }
    EdtfDate stamp = value.date().get();
    if (DatelineRule.holds(text, match)) {
      anchor = anchor.withToday(stamp, Basis.DATELINE);
    }
    boolean named = namesYear(match);
    Optional<Integer> year = named ? stamp.year() : anchor.said().year();
    Optional<EdtfDate> date = stamp.part() > 0 || named ? Optional.of(stamp) : anchor.saidDate();
    anchor = anchor.saying(new Anchor.Said(date, year, anchor.said().period()));
    rememberPeriod(match, value);
  }

  private static boolean namesYear(TimeMatch match) {
    return match.reading() instanceof CalendarReading reading
        && switch (reading.year()) {
          case YearRef.Named _, YearRef.Later _, YearRef.Republic _ -> true;
          case YearRef.Relative _, YearRef.Shifted _, YearRef.Own _, YearRef.Unsaid _ -> false;
        };
  }

  private void rememberPeriod(TimeMatch match, TimeValue value) {
    if (namesYear(match) && value.date().isEmpty()) {
      Optional<Integer> year = value.from().map(LocalDate::getYear);
      anchor = anchor.saying(new Anchor.Said(anchor.saidDate(), year, anchor.said().period()));
    }
    boolean period = value.from().isPresent() && value.to().isPresent();
    if (period && !(match.reading() instanceof SamePeriodReading)) {
      Anchor.Said said = anchor.said();
      anchor = anchor.saying(new Anchor.Said(said.date(), said.year(), Optional.of(value)));
    }
  }

  /** 本报讯 3月1日上午: without any better evidence the day of the lede is the text's own. */
  private Optional<EdtfDate> ledeDay(List<TimeMatch> matches) {
    return matches.stream()
        .filter(match -> match.reading() instanceof CalendarReading reading && reading.isDay())
        .filter(match -> DatelineRule.isLede(text, match.start()))
        .findFirst()
        .flatMap(match -> match.reading().resolve(anchor).date());
  }
}
