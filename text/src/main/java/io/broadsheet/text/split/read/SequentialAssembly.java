package io.broadsheet.text.split.read;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.line.Slice;
import io.broadsheet.text.split.mark.Jump;
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

  /** What a headline keeps of them. */
  private static final Pattern ITEM = Pattern.compile("·|[（(][一二三四五六七八九十]{1,3}[)）]");

  private static final int LONGEST_JUMP = 24;
  private static final String OPENING = "（(【[〔";
  private static final String CLOSING = "）)】]〕";

  private final UnitPage page;
  private final List<ArticleBuilder> articles = new ArrayList<>();
  private final List<TextRange> back = new ArrayList<>();
  private ArticleBuilder current;
  private boolean opens;

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
      boolean mark = label.kind() != PartKind.PARAGRAPH && assembly.jumps(i);
      assembly.opens |= mark && label.turn() == Turn.OPENS;
      if (label.kind() != PartKind.FURNITURE && !mark) {
        assembly.turn(label);
        assembly.current.add(label, assembly.range(i, label), likely[i]);
        assembly.current.jumps().back().addAll(assembly.back);
        assembly.back.clear();
      } else {
        assembly.jump(page.units().get(i).range());
      }
    }
    return assembly.articles.stream().map(ArticleBuilder::build).toList();
  }

  /** A mark before an article tells where it begins, one in it or behind where it goes on. */
  private void jump(TextRange unit) {
    if (unit.length() <= LONGEST_JUMP) {
      String words = unit.of(page.text());
      if (Jump.back(words).isPresent()) {
        back.add(unit);
      } else if (current != null && Jump.onward(words).isPresent()) {
        current.jumps().onward().add(unit);
      }
    }
  }

  /** Whether a unit is nothing but a mark in brackets that tells where an article comes from. */
  private boolean jumps(int i) {
    String words = page.units().get(i).range().of(page.text());
    return words.length() <= LONGEST_JUMP
        && "）)】]".indexOf(words.charAt(words.length() - 1)) >= 0
        && Jump.back(words).isPresent();
  }

  private TextRange range(int i, PartLabel label) {
    Unit unit = page.units().get(i);
    Slice prefix = page.prefix(unit.line());
    if (!unit.first() || prefix.isEmpty()) {
      return unit.range();
    }
    String signs = prefix.toString().strip();
    boolean kept =
        switch (label.kind()) {
          case PARAGRAPH -> NUMBER.matcher(signs).matches() || closes(signs, unit);
          case HEADLINE -> label.begins() && ITEM.matcher(signs).matches();
          case BYLINE -> closes(signs, unit);
          default -> false;
        };
    return kept ? new TextRange(prefix.start(), unit.end()) : unit.range();
  }

  /** Whether the line of a unit closes the bracket that opens right before it. */
  private boolean closes(String signs, Unit unit) {
    int kind = OPENING.indexOf(signs);
    TextRange core = page.cores().get(unit.line());
    return signs.length() == 1
        && kind >= 0
        && core.of(page.text()).indexOf(CLOSING.charAt(kind)) >= 0;
  }

  private void turn(PartLabel label) {
    boolean opened = opens || current == null || label.turn() == Turn.OPENS;
    opens = false;
    if (!opened && label.turn() == Turn.RETURNS) {
      ArticleBuilder other = earlier(label);
      opened = other == null;
      current = other;
    }
    if (opened) {
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
