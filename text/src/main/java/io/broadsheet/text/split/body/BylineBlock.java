package io.broadsheet.text.split.body;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.mark.Byline;
import java.util.List;

/**
 * A byline that stands by itself.
 *
 * @param byline what it says
 */
public record BylineBlock(int first, List<TextRange> ranges, Byline byline) implements Block {
  public BylineBlock {
    ranges = List.copyOf(ranges);
  }
}
