package io.broadsheet.streams.time;

import io.broadsheet.streams.scan.FoldedText;
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
    /** It may be the text's own. */
    OPEN,
    /** Something that began then and goes on: 自2022年11月以来. */
    PAST,
    /** A goal: 到2030年. */
    FUTURE
  }

  private static final int AUTUMN = 9;
  private static final int OLDEST = 1900;
  private static final int LATEST = 2099;

  static List<YearEvidence> of(FoldedText text, List<Match> matches) {
    List<YearEvidence> found = new ArrayList<>();
    for (Match match : matches) {
      Reading reading = match.reading() instanceof OpenReading open ? open.date() : match.reading();
      if (reading instanceof CalendarReading calendar
          && calendar.year() instanceof YearRef.Named(int year)
          && year >= OLDEST
          && year <= LATEST) {
        Optional<LocalDate> date =
            calendar.resolve(Anchor.of(TimeContext.unknown())).stamp().flatMap(Stamp::date);
        found.add(new YearEvidence(match.start(), match.end(), year, date, standing(text, match)));
      }
    }
    return List.copyOf(found);
  }

  /** The year that is most likely the text's own: the latest that is no goal and not past. */
  static Optional<Integer> present(List<YearEvidence> evidence) {
    return latest(evidence, Standing.OPEN).or(() -> latest(evidence, Standing.PAST));
  }

  /** In autumn plans for the next year abound; its number alone does not make it the page's. */
  static List<YearEvidence> withoutComingYear(List<YearEvidence> open, List<Integer> months) {
    int latest = open.stream().mapToInt(YearEvidence::year).max().orElse(0);
    long named = open.stream().filter(item -> item.year() == latest).count();
    long before = open.stream().filter(item -> item.year() == latest - 1).count();
    boolean late = !months.isEmpty() && months.stream().allMatch(month -> month >= AUTUMN);
    return late && before >= named
        ? open.stream().filter(item -> item.year() != latest).toList()
        : open;
  }

  private static Optional<Integer> latest(List<YearEvidence> evidence, Standing standing) {
    return evidence.stream()
        .filter(item -> item.standing() == standing)
        .map(YearEvidence::year)
        .max(Integer::compare);
  }

  private static Standing standing(FoldedText text, Match match) {
    if (match.reading() instanceof OpenReading open) {
      return open.side() == OpenReading.Side.SINCE ? Standing.PAST : Standing.OPEN;
    }
    for (String word : List.of("到", "至", "力争", "截至", "将于", "计划于", "预计", "展望")) {
      if (text.endsWith(word, match.start())) {
        return word.equals("截至") ? Standing.OPEN : Standing.FUTURE;
      }
    }
    boolean began = text.endsWith("自", match.start()) || text.endsWith("从", match.start());
    return began ? Standing.PAST : Standing.OPEN;
  }
}
