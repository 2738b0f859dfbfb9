package io.broadsheet.text.time.resolve;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.Folding;
import io.broadsheet.text.time.grammar.Grammars;
import io.broadsheet.text.time.grammar.TimeMatch;
import io.broadsheet.text.time.reading.Anchor;
import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.YearRef;
import io.broadsheet.text.time.value.EdtfDate;
import io.broadsheet.text.time.value.NamedYear;
import io.broadsheet.text.time.value.TimeContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which of the years that a text names may be its own. */
public final class YearsOfText {

  private static final int AUTUMN = 9;
  private static final int OLDEST = 1900;
  private static final int LATEST = 2099;

  private final StandingWords words;
  private final Grammars grammars;

  private YearsOfText(StandingWords words, Grammars grammars) {
    this.words = words;
    this.grammars = grammars;
  }

  /** With the words of the data files. */
  public static YearsOfText load(DataFiles files, Folding folding, Grammars grammars) {
    return new YearsOfText(StandingWords.load(files, folding), grammars);
  }

  private List<NamedYear> all(FoldedText text, List<TimeMatch> matches) {
    YearStanding standings = standings(text, matches);
    List<NamedYear> found = new ArrayList<>();
    for (TimeMatch match : matches) {
      if (match.reading() instanceof CalendarReading calendar
          && calendar.year() instanceof YearRef.Named(int year)
          && year >= OLDEST
          && year <= LATEST) {
        Optional<LocalDate> date =
            calendar.resolve(Anchor.of(TimeContext.unknown())).date().flatMap(EdtfDate::date);
        found.add(new NamedYear(match.start(), match.end(), year, date, standings.of(match)));
      }
    }
    return List.copyOf(found);
  }

  private YearStanding standings(FoldedText text, List<TimeMatch> matches) {
    return new YearStanding(text, Set.copyOf(DatelineRule.ownDays(text, matches)), words, grammars);
  }

  /** Those that may be the text's own year. */
  public List<NamedYear> open(FoldedText text, List<TimeMatch> matches) {
    List<NamedYear> all = all(text, matches);
    int past = latestPast(all);
    List<NamedYear> open =
        all.stream()
            .filter(item -> item.standing() == NamedYear.Standing.OPEN && item.year() >= past)
            .toList();
    return withoutComingYear(open, DatelineRule.months(text, matches));
  }

  private static int latestPast(List<NamedYear> years) {
    return years.stream()
        .filter(item -> item.standing() == NamedYear.Standing.PAST)
        .mapToInt(NamedYear::year)
        .max()
        .orElse(OLDEST);
  }

  /** The year that is most likely the text's own. */
  public Optional<Integer> present(FoldedText text, List<TimeMatch> matches) {
    return open(text, matches).stream().map(NamedYear::year).max(Integer::compare);
  }

  /** In autumn plans for the next year abound; its number alone does not make it the page's. */
  private static List<NamedYear> withoutComingYear(List<NamedYear> open, List<Integer> months) {
    int latest = open.stream().mapToInt(NamedYear::year).max().orElse(0);
    long named = open.stream().filter(item -> item.year() == latest).count();
    long before = open.stream().filter(item -> item.year() == latest - 1).count();
    boolean late = !months.isEmpty() && months.stream().allMatch(month -> month >= AUTUMN);
    return late && before >= named
        ? open.stream().filter(item -> item.year() != latest).toList()
        : open;
  }
}
