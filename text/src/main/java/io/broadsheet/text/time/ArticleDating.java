package io.broadsheet.text.time;

import io.broadsheet.text.scan.FoldedText;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Dates articles by the best evidence there is, and collects what a page says of its year. */
public final class ArticleDating {

  private ArticleDating() {}

  /**
   * What is known of an article's day outside of its text.
   *
   * @param metadata the day by flags, sidecar or file name
   * @param masthead the day that the page's masthead prints
   * @param pageYear the year by the evidence of the whole page
   */
  public record Known(
      Optional<LocalDate> metadata, Optional<LocalDate> masthead, Optional<Integer> pageYear) {

    /** What {@link TimeFinder} should read the article's text against. */
    public TimeContext context() {
      return metadata
          .map(day -> TimeContext.of(day, Basis.METADATA))
          .or(() -> masthead.map(day -> TimeContext.of(day, Basis.MASTHEAD)))
          .or(() -> pageYear.map(year -> TimeContext.ofYear(year, Basis.PAGE)))
          .orElseGet(TimeContext::unknown);
    }
  }

  /**
   * The date of an article by its best evidence: metadata, masthead, dateline, then the first day
   * that its text names.
   */
  public static Optional<ArticleDate> date(String text, Known known) {
    return known
        .metadata()
        .map(day -> new ArticleDate(day.toString(), Basis.METADATA))
        .or(() -> known.masthead().map(day -> new ArticleDate(day.toString(), Basis.MASTHEAD)))
        .or(() -> inText(text, known.context()));
  }

  private static Optional<ArticleDate> inText(String text, TimeContext context) {
    FoldedText folded = FoldedText.of(text);
    List<Match> matches = new Scanner(folded).scan();
    List<TimeExpression> expressions = new Resolution(folded, context).resolve(matches);
    return IntStream.range(0, matches.size())
        .boxed()
        .filter(i -> isOwnDay(matches.get(i)) && expressions.get(i).edtf().isPresent())
        .min(Comparator.comparing(i -> !Dateline.holds(folded, matches.get(i))))
        .map(
            i ->
                new ArticleDate(
                    expressions.get(i).edtf().orElseThrow(),
                    Dateline.holds(folded, matches.get(i)) ? Basis.DATELINE : Basis.TEXT));
  }

  private static boolean isOwnDay(Match match) {
    return match.reading() instanceof CalendarReading reading
        && reading.detail() instanceof Detail.Day;
  }

  /**
   * The years that a text names and that may be its own. Past years (2022年，…) and goals (到2030年)
   * are left out, and in a page of autumn or winter the coming year, if the running one is named as
   * often. A text without any leaves its year open.
   */
  public static List<YearEvidence> years(String text) {
    FoldedText folded = FoldedText.of(text);
    return YearEvidence.open(folded, new Scanner(folded).scan());
  }

  /**
   * The day that a masthead prints: the first full date with its weekday (2023年11月15日 星期三), if the
   * calendar agrees with it.
   *
   * @param text the text of a page or of its first lines
   */
  public static Optional<LocalDate> masthead(String text) {
    FoldedText folded = FoldedText.of(text);
    return new Scanner(folded)
        .scan().stream()
            .filter(ArticleDating::isOwnDay)
            .map(match -> dayWithWeekday(folded, match))
            .flatMap(Optional::stream)
            .findFirst();
  }

  private static Optional<LocalDate> dayWithWeekday(FoldedText text, Match match) {
    Value value = match.reading().resolve(Anchor.of(TimeContext.unknown()));
    return value
        .stamp()
        .flatMap(Stamp::date)
        .filter(day -> Weekday.printed(text, match).filter(day.getDayOfWeek()::equals).isPresent());
  }

  /** The year of a page on which {@link #years} named these: the latest. */
  public static Optional<Integer> yearOf(Collection<Integer> years) {
    return years.stream().max(Integer::compare);
  }
}
