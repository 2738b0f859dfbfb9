package io.broadsheet.text.time;

import io.broadsheet.text.scan.FoldedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A year that a text names.
 *
 * @param start where the expression begins that names it, in UTF-16 code units
 * @param end the place after it
 * @param year the year
 * @param date the full date, if one is named
 * @param standing what the words around it say of its relation to the text's own time
 */
public record YearEvidence(
    int start, int end, int year, Optional<LocalDate> date, Standing standing) {

  /** How a named year stands to the time at which a text was written. */
  public enum Standing {
    /** It may be the text's own: 2023年全区工作会议. */
    OPEN,
    /** It rather lies before: 2022年，…; 自2022年11月以来; 比2022年. */
    PAST,
    /** It is a goal: 到2030年. */
    FUTURE
  }

  private static final int AUTUMN = 9;
  private static final int OLDEST = 1900;
  private static final int LATEST = 2099;

  static List<YearEvidence> of(FoldedText text, List<Match> matches) {
    YearStanding standings = YearStanding.in(text, matches);
    List<YearEvidence> found = new ArrayList<>();
    for (Match match : matches) {
      if (match.reading() instanceof CalendarReading calendar
          && calendar.year() instanceof YearRef.Named(int year)
          && year >= OLDEST
          && year <= LATEST) {
        Optional<LocalDate> date =
            calendar.resolve(Anchor.of(TimeContext.unknown())).stamp().flatMap(Stamp::date);
        found.add(new YearEvidence(match.start(), match.end(), year, date, standings.of(match)));
      }
    }
    return List.copyOf(found);
  }

  /** Those that may be the text's own year. */
  static List<YearEvidence> open(FoldedText text, List<Match> matches) {
    List<YearEvidence> all = of(text, matches);
    int past = latest(all, Standing.PAST);
    List<YearEvidence> open =
        all.stream()
            .filter(item -> item.standing() == Standing.OPEN && item.year() >= past)
            .toList();
    return withoutComingYear(open, Dateline.months(text, matches));
  }

  private static int latest(List<YearEvidence> evidence, Standing standing) {
    return evidence.stream()
        .filter(item -> item.standing() == standing)
        .mapToInt(YearEvidence::year)
        .max()
        .orElse(OLDEST);
  }

  /** The year that is most likely the text's own. */
  static Optional<Integer> present(FoldedText text, List<Match> matches) {
    return open(text, matches).stream().map(YearEvidence::year).max(Integer::compare);
  }

  /** In autumn plans for the next year abound; its number alone does not make it the page's. */
  private static List<YearEvidence> withoutComingYear(
      List<YearEvidence> open, List<Integer> months) {
    int latest = open.stream().mapToInt(YearEvidence::year).max().orElse(0);
    long named = open.stream().filter(item -> item.year() == latest).count();
    long before = open.stream().filter(item -> item.year() == latest - 1).count();
    boolean late = !months.isEmpty() && months.stream().allMatch(month -> month >= AUTUMN);
    return late && before >= named
        ? open.stream().filter(item -> item.year() != latest).toList()
        : open;
  }
}
