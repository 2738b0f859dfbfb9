package io.broadsheet.text.split.read;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.line.Slice;
import io.broadsheet.text.split.unit.Unit;
import io.broadsheet.text.split.unit.UnitPage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts labelled units together into articles, in the order in which they stand on the page. */
final class SequentialAssembly {

  /** What a paragraph keeps of the signs before it: its number among others. */
  private static final Pattern NUMBER =
      Pattern.compile("[（(]?[\\d一二三四五六七八九十]{1,3}[)）.．、]|[①-⑳○△]|[A-Z]{2,6}");

  private final UnitPage page;
  private final List<ArticleBuilder> articles = new ArrayList<>();
  private ArticleBuilder current;

  private SequentialAssembly(UnitPage page) {
    this.page = page;
  }

  /**
   * The articles, by their first units.
   *
   * @param labels the label of each unit
   * @param likely how likely each of them is, 0 to 1
   */
  static List<ReadArticle> of(UnitPage page, List<PartLabel> labels, double[] likely) {
    SequentialAssembly assembly = new SequentialAssembly(page);
    for (int i = 0; i < labels.size(); i++) {
      PartLabel label = labels.get(i);
      if (label.kind() != PartKind.FURNITURE) {
        assembly.turn(label);
        assembly.current.add(label, assembly.range(i, label), likely[i]);
      }
    }
    return assembly.articles.stream().map(ArticleBuilder::build).toList();
  }

  private TextRange range(int i, PartLabel label) {
    Unit unit = page.units().get(i);
    if (label.kind() == PartKind.PARAGRAPH && unit.first()) {
      Slice prefix = page.prefix(unit.line());
      if (!prefix.isEmpty() && NUMBER.matcher(prefix.toString().strip()).matches()) {
        return new TextRange(prefix.start(), unit.end());
      }
    }
    return unit.range();
  }

  private void turn(PartLabel label) {
    boolean opens = current == null || label.turn() == Turn.OPENS;
    if (!opens && label.turn() == Turn.RETURNS) {
      ArticleBuilder other = earlier(label);
      opens = other == null;
      current = other;
    }
    if (opens) {
      current = new ArticleBuilder();
      articles.add(current);
    }
  }

  /** The article begun before to which a part returns; null if there is none. */
  private ArticleBuilder earlier(PartLabel label) {
    boolean title =
        switch (label.kind()) {
          case HEADLINE, KICKER, DECK -> true;
          default -> false;
        };
    boolean goesOn = label.kind() == PartKind.PARAGRAPH && !label.begins();
    ArticleBuilder waiting = null;
    ArticleBuilder last = null;
    for (ArticleBuilder article : articles) {
      if (article != current) {
        boolean waits = title ? !article.hasHeadline() && article.hasBody() : !article.hasBody();
        waiting = waiting == null && waits ? article : waiting;
        last = article.hasBody() ? article : last;
      }
    }
    return title || (waiting != null && !goesOn) ? waiting : last;
  }
}
