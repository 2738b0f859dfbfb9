package io.broadsheet.text.split.body;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.weigh.TraitSet;
import java.util.List;

/**
 * A paragraph.
 *
 * @param last the number of its last line
 * @param traits what it shows by its words and its place
 */
public record ParagraphBlock(
    int first, int last, List<TextRange> ranges, TraitSet<ParagraphTrait> traits) implements Block {
  public ParagraphBlock {
    ranges = List.copyOf(ranges);
  }

  /** Whether it shows {@code trait}. */
  public boolean has(ParagraphTrait trait) {
    return traits.has(trait);
  }
}
