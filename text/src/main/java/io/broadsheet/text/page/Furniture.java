package io.broadsheet.text.page;

import io.broadsheet.text.TextRange;
import java.util.List;

/**
 * What stands on a page and belongs to no article.
 *
 * @param kind what it is
 * @param ranges where it stands; never empty
 */
public record Furniture(FurnitureKind kind, List<TextRange> ranges) {

  public Furniture {
    ranges = List.copyOf(ranges);
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("furniture stands somewhere");
    }
  }
}
