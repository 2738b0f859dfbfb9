package io.broadsheet.text.split.body;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.FurnitureKind;
import java.util.List;

/**
 * A piece that belongs to no article.
 *
 * @param kind what it is
 */
public record FurnitureBlock(int first, List<TextRange> ranges, FurnitureKind kind)
    implements Block {
  public FurnitureBlock {
    ranges = List.copyOf(ranges);
  }
}
