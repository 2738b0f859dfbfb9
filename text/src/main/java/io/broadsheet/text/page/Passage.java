package io.broadsheet.text.page;

import io.broadsheet.text.TextRange;
import java.util.List;

/**
 * A piece of running text put together from ranges of the page: a headline over three lines, a
 * paragraph over two columns.
 *
 * @param text the page's own characters, without line ends and layout spaces
 * @param ranges where they stand on the page, in reading order; never empty
 */
public record Passage(String text, List<TextRange> ranges) {

  public Passage {
    ranges = List.copyOf(ranges);
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("a passage stands somewhere");
    }
  }
}
