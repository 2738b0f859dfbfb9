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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Dates a text by the best evidence there is: metadata, masthead, dateline, then the first day that
 * it names.
 *
 * @param text the text
 * @param matches the expressions of time in it
 * @param expressions what each of them came to
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
    return IntStream.range(0, matches.size())
        .boxed()
        .filter(i -> namesDay(matches.get(i)) && expressions.get(i).edtf().isPresent())
        .min(Comparator.comparing(i -> !isDateline(i)))
        .map(
            i ->
                new DocumentDate(
                    expressions.get(i).edtf().orElseThrow(),
                    isDateline(i) ? Basis.DATELINE : Basis.TEXT));
  }

  private boolean isDateline(int index) {
    return DatelineRule.holds(text, matches.get(index));
  }

  private static boolean namesDay(TimeMatch match) {
    return match.reading() instanceof CalendarReading reading
        && reading.detail() instanceof Detail.Day;
  }
}
