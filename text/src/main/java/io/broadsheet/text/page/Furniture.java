package io.broadsheet.text.page;

import io.broadsheet.text.TextRange;
import java.util.List;

/**
 * What stands on a page and belongs to no article.
 *
 * @param kind what it is
 * @param ranges where it stands; never empty
 */
public record Furniture(Kind kind, List<TextRange> ranges) {

  /** The kinds of furniture. */
  public enum Kind {
    /** The head of the index block (今日导读). */
    INDEX,
    /** The headline of a story on another page, with its page mark. */
    TEASER,
    /** A pointer to more on another page. */
    POINTER,
    /** Paper name, date, section name. */
    MASTHEAD,
    /** The number of this page. */
    PAGE_MARK,
    /** A picture with a text of its own. */
    CAPTION,
    /** The names of editors. */
    CREDIT,
    /** Signs of markup, as Markdown's. */
    MARKUP,
    /** Everything else. */
    OTHER
  }

  public Furniture {
    ranges = List.copyOf(ranges);
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("furniture stands somewhere");
    }
  }
}
