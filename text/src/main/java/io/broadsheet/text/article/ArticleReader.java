package io.broadsheet.text.article;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.EntityFinder;
import io.broadsheet.text.entity.recognize.NameSpan;
import io.broadsheet.text.entity.value.KnownNames;
import io.broadsheet.text.quantity.QuantityFinder;
import io.broadsheet.text.time.TimeFinder;
import io.broadsheet.text.time.value.DatedText;
import io.broadsheet.text.time.value.NamedYear;
import io.broadsheet.text.time.value.PrintedDateline;
import io.broadsheet.text.time.value.TimeContext;
import io.broadsheet.text.time.value.TimeExpression;
import java.util.List;
import java.util.Optional;

/**
 * Reads articles for dates, entities, quantities and keywords, each text once. A pure function of
 * its input and its data files; safe for use by many threads.
 */
public final class ArticleReader {

  /** Counts up whenever the code finds something else. */
  private static final String CODE_VERSION = "2";

  private final TimeFinder times;
  private final EntityFinder entities;
  private final QuantityFinder quantities;
  private final String version;

  private ArticleReader(DataFiles files) {
    times = TimeFinder.with(files);
    entities = EntityFinder.with(files);
    quantities = QuantityFinder.with(files);
    version = CODE_VERSION + "-" + files.version();
  }

  /**
   * A reader with the words of {@code files}.
   *
   * @throws IllegalArgumentException naming the line of the user's gazetteer that cannot be
   *     understood
   */
  public static ArticleReader with(DataFiles files) {
    return new ArticleReader(files);
  }

  /** Changes whenever this reader may find something else in the same article. */
  public String version() {
    return version;
  }

  /** What stands in an article. */
  public ArticleFindings read(ArticleSource article) {
    DatedText dated = times.read(article.text(), article.dates());
    return new ArticleFindings(
        dated,
        entities.read(article.headline(), article.text(), article.names()),
        quantities.find(article.text(), dated.expressions()));
  }

  /**
   * What stands in a text of which no page is known.
   *
   * @param context what is known of its day before it is read
   */
  public TextFindings read(String text, TimeContext context) {
    List<TimeExpression> found = times.find(text, context);
    return new TextFindings(
        found, entities.find(text, KnownNames.NONE), quantities.find(text, found));
  }

  /** The names inside of the names of a text, which {@link #read} leaves out. */
  public List<NameSpan> nested(String text) {
    return entities.nested(text);
  }

  /** The years that a text names and that may be its own. */
  public List<NamedYear> years(String text) {
    return times.years(text);
  }

  /** The first dateline that opens a line of a text. */
  public Optional<PrintedDateline> dateline(String text) {
    return times.dateline(text);
  }

  /** What the texts of all articles of a page say together about names. */
  public KnownNames names(List<String> texts) {
    return entities.known(texts);
  }
}
