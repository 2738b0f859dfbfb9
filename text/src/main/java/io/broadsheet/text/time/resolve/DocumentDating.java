package io.broadsheet.text.time.resolve;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.time.grammar.TimeMatch;
import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.Detail;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.DocumentDate;
import io.broadsheet.text.time.value.KnownDates;
import io.broadsheet.text.time.value.TimeExpression;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dates a text by the best evidence there is: metadata, masthead, dateline, then the first day that
 * it names.
 *
 * @param text the text
 * @param matches the expressions of time in it
 * @param expressions what those of them that are times came to, in the same order
 */
public record DocumentDating(
    FoldedText text, List<TimeMatch> matches, List<TimeExpression> expressions) {

  /** The date; empty if nothing tells it. */
  public Optional<DocumentDate> date(KnownDates known) {
    return known
        .metadata()
        .map(day -> new DocumentDate(day.toString(), Basis.METADATA))
        .or(() -> known.masthead().map(day -> new DocumentDate(day.toString(), Basis.MASTHEAD)))
        .or(this::inText);
  }

  private Optional<DocumentDate> inText() {
    Map<Integer, String> dates = dates();
    return matches.stream()
        .filter(match -> namesDay(match) && dates.containsKey(match.start()))
        .min(Comparator.comparing(match -> !isDateline(match)))
        .map(
            match ->
                new DocumentDate(
                    dates.get(match.start()), isDateline(match) ? Basis.DATELINE : Basis.TEXT));
  }

  /** By their beginnings: some matches proved to be no times where they stand. */
  private Map<Integer, String> dates() {
    Map<Integer, String> dates = new HashMap<>();
    for (TimeExpression time : expressions) {
      time.edtf().ifPresent(edtf -> dates.put(time.start(), edtf));
    }
    return dates;
  }

  private boolean isDateline(TimeMatch match) {
    return DatelineRule.holds(text, match);
  }

  private static boolean namesDay(TimeMatch match) {
    return match.reading() instanceof CalendarReading reading
        && reading.detail() instanceof Detail.Day;
  }
}
