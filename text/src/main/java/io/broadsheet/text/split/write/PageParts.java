package io.broadsheet.text.split.write;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.Passage;
import io.broadsheet.text.split.body.TitleBlock;
import java.util.ArrayList;
import java.util.List;

/** Makes passages of ranges. */
final class PageParts {

  private PageParts() {}

  /** The passage of these ranges, joined with nothing between but the space of a Latin word. */
  static Passage passage(String text, List<TextRange> ranges) {
    StringBuilder joined = new StringBuilder();
    for (TextRange range : ranges) {
      if (!joined.isEmpty()
          && latin(joined.charAt(joined.length() - 1), text.charAt(range.start()))) {
        joined.append(' ');
      }
      joined.append(text, range.start(), range.end());
    }
    return new Passage(joined.toString(), ranges);
  }

  /** The ranges of several titles, one behind the other. */
  static List<TextRange> ranges(List<TitleBlock> titles) {
    List<TextRange> ranges = new ArrayList<>();
    titles.forEach(title -> ranges.addAll(title.ranges()));
    return ranges;
  }

  /** Two words in Latin letters need a space; a number that a column end cut needs none. */
  private static boolean latin(char before, char after) {
    boolean words = before < 0x250 && after < 0x250;
    boolean letters = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
    return words && letters && !(Character.isDigit(before) && Character.isDigit(after));
  }
}
