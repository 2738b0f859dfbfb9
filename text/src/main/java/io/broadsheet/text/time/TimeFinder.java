package io.broadsheet.text.time;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.Folding;
import io.broadsheet.text.time.grammar.Grammars;
import io.broadsheet.text.time.grammar.TimeMatch;
import io.broadsheet.text.time.resolve.DocumentDating;
import io.broadsheet.text.time.resolve.FigurativeDays;
import io.broadsheet.text.time.resolve.PrintedDatelines;
import io.broadsheet.text.time.resolve.QuotedTitles;
import io.broadsheet.text.time.resolve.Resolution;
import io.broadsheet.text.time.resolve.YearsOfText;
import io.broadsheet.text.time.value.DatedText;
import io.broadsheet.text.time.value.KnownDates;
import io.broadsheet.text.time.value.NamedYear;
import io.broadsheet.text.time.value.PrintedDateline;
import io.broadsheet.text.time.value.TimeContext;
import io.broadsheet.text.time.value.TimeExpression;
import java.util.List;
import java.util.Optional;

/**
 * Finds every expression of time in a text and resolves it. Thread-safe; works in time linear in
 * the text; never asks the clock.
 */
public final class TimeFinder {

  private final Folding folding;
  private final Grammars grammars;
  private final YearsOfText years;
  private final PrintedDatelines datelines;

  private TimeFinder(DataFiles files) {
    folding = Folding.load(files);
    grammars = Grammars.load(files, folding);
    years = YearsOfText.load(files, folding, grammars);
    datelines = PrintedDatelines.load(files, folding, grammars);
  }

  /** A finder with the words and festivals of {@code files}. */
  public static TimeFinder with(DataFiles files) {
    return new TimeFinder(files);
  }

  /**
   * The expressions of time in a text, in its order, none overlapping another.
   *
   * @param text any text
   * @param context what is known of its day before it is read
   */
  public List<TimeExpression> find(String text, TimeContext context) {
    FoldedText folded = folding.fold(text);
    return resolve(folded, scan(folded), context);
  }

  /**
   * The expressions of time in an article, and its date by the best evidence.
   *
   * @param text its text
   * @param known what is known of its day outside of the text
   */
  public DatedText read(String text, KnownDates known) {
    FoldedText folded = folding.fold(text);
    List<TimeMatch> matches = scan(folded);
    List<TimeExpression> expressions = resolve(folded, matches, known.context());
    return new DatedText(expressions, new DocumentDating(folded, matches, expressions).date(known));
  }

  /**
   * The years that a text names and that may be its own. Past years (2022年，…) and goals (到2030年)
   * are left out, and in a page of autumn or winter the coming year, if the running one is named as
   * often. A text without any leaves its year open.
   */
  public List<NamedYear> years(String text) {
    FoldedText folded = folding.fold(text);
    return years.open(folded, grammars.scan(folded));
  }

  /** The first dateline that opens a line of the text. */
  public Optional<PrintedDateline> dateline(String text) {
    return datelines.first(folding.fold(text));
  }

  private List<TimeMatch> scan(FoldedText text) {
    return FigurativeDays.without(text, QuotedTitles.without(text, grammars.scan(text)));
  }

  private List<TimeExpression> resolve(
      FoldedText text, List<TimeMatch> matches, TimeContext context) {
    return new Resolution(text, context).resolve(matches, years);
  }
}
